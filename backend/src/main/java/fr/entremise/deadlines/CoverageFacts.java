package fr.entremise.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the centre knows of the employer's convention: mediation is compulsory for decisions taken from the first day of
 * the month that follows its conclusion (decree n° 2022-433; CGFP L.452-40-1).
 */
public sealed interface CoverageFacts {

    /** The employer is not in the centre's directory. */
    record EmployerUnknown() implements CoverageFacts {}

    /** The employer has concluded no convention with the centre. */
    record NotCovered() implements CoverageFacts {}

    /** In force from {@code effectiveOn}, through {@code endsOn} where the convention ends: the last covered day. */
    record Covered(
            LocalDate concludedOn,
            LocalDate effectiveOn,
            @Nullable LocalDate endsOn) implements CoverageFacts {}
}
