package fr.entremise.mediation.web;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.mediation.overview.CaseFigures;
import fr.entremise.mediation.overview.CaseOverview;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Numbers and days of all cases together. */
@RestController
@RequestMapping("/api/v1/centres/{centre}")
@Tag(name = "cases")
class CaseOverviewController {

    private final CaseOverview overview;

    CaseOverviewController(CaseOverview overview) {
        this.overview = overview;
    }

    @GetMapping("/cases/figures")
    @Requires(Permission.READ_CASES)
    CaseFigures getCaseFigures(@RequestParam(defaultValue = "12") int months) {
        return overview.figures(months);
    }

    @GetMapping("/calendar")
    @Requires({Permission.READ_CASES, Permission.CONDUCT_MEDIATION})
    CaseOverview.Deadlines listDeadlines(@RequestParam LocalDate from, @RequestParam LocalDate to, Actor actor) {
        return overview.deadlines(from, to, actor);
    }
}
