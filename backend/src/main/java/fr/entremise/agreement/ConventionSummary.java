package fr.entremise.agreement;

import fr.entremise.shared.Siren;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A convention in one line.
 *
 * @param bodyName as it was when the convention was drafted
 * @param endsOn last covered day
 */
public record ConventionSummary(
        UUID id,
        Siren siren,
        String bodyName,
        ConventionState state,
        Instant draftedAt,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate concludedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate endsOn) {}
