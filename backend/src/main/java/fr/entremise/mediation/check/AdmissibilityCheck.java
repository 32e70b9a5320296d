package fr.entremise.mediation.check;

import fr.entremise.deadlines.MpoAnswer;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clock says of a referral, kept with its reasoning as it was that day: a warning for the person who decides.
 *
 * @param coverage of the employer on the day the decision intervened; null when it could not be looked up
 * @param answer null when the facts do not allow one; {@code problems} then says what is wrong with them
 */
public record AdmissibilityCheck(
        Instant computedAt,
        @Nullable CoverageLine coverage,
        @Nullable MpoAnswer answer,
        List<FieldProblem> problems) {

    public AdmissibilityCheck {
        problems = List.copyOf(problems);
    }

    /** The employer's convention that decides, if any. */
    public record CoverageLine(
            LocalDate on,
            boolean employerKnown,
            @Nullable LocalDate concludedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate endsOn) {}
}
