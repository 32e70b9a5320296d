package fr.entremise.mediation.check;

import fr.entremise.deadlines.CompetenceClock;
import fr.entremise.deadlines.CoverageFacts;
import fr.entremise.deadlines.MpoQuestion;
import fr.entremise.mediation.check.AdmissibilityCheck.CoverageLine;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.tenancy.CentreClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Examines a referral as the clock does, and never refuses: what cannot be computed is for a person to ask. */
@Service
@Transactional(readOnly = true)
public class Admissibility {

    private final MpoChecks checks;
    private final EmployerCoverage coverage;
    private final CentreClock clock;

    Admissibility(MpoChecks checks, EmployerCoverage coverage, CentreClock clock) {
        this.checks = checks;
        this.coverage = coverage;
        this.clock = clock;
    }

    public AdmissibilityCheck of(Employer employer, MpoQuestion question) {
        List<FieldProblem> problems = checks.problems(employer, question);
        if (!problems.isEmpty()) {
            return new AdmissibilityCheck(clock.now(), null, null, problems);
        }
        LocalDate on = CompetenceClock.intervenedOn(Objects.requireNonNull(question.decision()));
        return new AdmissibilityCheck(
                clock.now(), line(on, coverage.of(employer, on)), checks.check(employer, question), List.of());
    }

    private static CoverageLine line(LocalDate on, CoverageFacts facts) {
        return facts instanceof CoverageFacts.Covered covered
                ? new CoverageLine(on, true, covered.concludedOn(), covered.effectiveOn(), covered.endsOn())
                : new CoverageLine(on, facts instanceof CoverageFacts.NotCovered, null, null, null);
    }
}
