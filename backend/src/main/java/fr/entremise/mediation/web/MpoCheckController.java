package fr.entremise.mediation.web;

import fr.entremise.deadlines.MpoAnswer;
import fr.entremise.deadlines.PostMediationClock;
import fr.entremise.deadlines.Residence;
import fr.entremise.identity.PublicEndpoint;
import fr.entremise.mediation.check.MpoChecks;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The competence clock and the one that runs after a mediation, for everybody. */
@RestController
@PublicEndpoint
@RequestMapping("/api/v1/centres/{centre}/public")
@Tag(name = "mpo-checks")
class MpoCheckController {

    private final MpoChecks checks;

    MpoCheckController(MpoChecks checks) {
        this.checks = checks;
    }

    @PostMapping("/mpo-checks")
    MpoAnswer checkMpo(@RequestBody MpoCheckRequest request) {
        return checks.check(request.employer(), request.question());
    }

    @GetMapping("/post-mediation-deadline")
    PostMediationClock.Answer postMediationDeadline(
            @RequestParam LocalDate knownByAllOn,
            @RequestParam(required = false) @Nullable String residenceDepartment,
            @RequestParam(required = false) @Nullable String residenceCountry,
            @RequestParam(required = false) @Nullable String workplaceDepartment) {
        return checks.afterMediation(
                knownByAllOn, new Residence(residenceDepartment, residenceCountry), workplaceDepartment);
    }
}
