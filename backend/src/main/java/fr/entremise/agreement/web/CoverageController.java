package fr.entremise.agreement.web;

import fr.entremise.agreement.Coverage;
import fr.entremise.agreement.Coverages;
import fr.entremise.deadlines.AdministrativeCourt;
import fr.entremise.deadlines.MpoAnswer.Reason;
import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodySummary;
import fr.entremise.identity.PublicEndpoint;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.InvalidSiren;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.Centres;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether an employer is covered, for everybody. */
@RestController
@PublicEndpoint
@RequestMapping("/api/v1/centres/{centre}/public")
@Tag(name = "public-agreement")
class CoverageController {

    private final Coverages coverages;
    private final Bodies bodies;
    private final Centres centres;
    private final CentreClock clock;

    CoverageController(Coverages coverages, Bodies bodies, Centres centres, CentreClock clock) {
        this.coverages = coverages;
        this.bodies = bodies;
        this.centres = centres;
        this.clock = clock;
    }

    @GetMapping("/coverage")
    CoverageResponse publicCoverage(
            @RequestParam String siren, @RequestParam(required = false) @Nullable LocalDate on) {
        BodySummary body = bodies.find(sirenOf(siren)).orElseThrow(NotFound::new);
        LocalDate day = on == null ? clock.today() : on;
        return CoverageResponse.of(body, day, coverages.on(body.siren(), day), courtOf(body));
    }

    /** That of the body's department; of the centre's first one where nobody has said where the body is. */
    private @Nullable AdministrativeCourt courtOf(BodySummary body) {
        String department = body.department();
        return AdministrativeCourt.ofDepartment(
                        department == null ? centres.current().departments().getFirst() : department)
                .orElse(null);
    }

    private static Siren sirenOf(String text) {
        try {
            return Siren.parse(text);
        } catch (InvalidSiren wrong) {
            throw InvalidInput.of("siren", String.valueOf(wrong.getMessage()));
        }
    }

    record CoverageResponse(
            Siren siren,
            String name,
            LocalDate on,
            boolean covered,
            @Nullable LocalDate concludedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate endsOn,
            @Nullable AdministrativeCourt court,
            List<Reason> reasons) {

        static CoverageResponse of(
                BodySummary body, LocalDate day, Coverage coverage, @Nullable AdministrativeCourt court) {
            return new CoverageResponse(
                    body.siren(),
                    body.name(),
                    day,
                    coverage.covered(),
                    coverage.concludedOn(),
                    coverage.effectiveOn(),
                    coverage.endsOn(),
                    court,
                    coverage.reasons());
        }
    }
}
