package fr.entremise.privacy;

import fr.entremise.deadlines.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as whoever handles it reads it: what is asked, and nothing of what is held.
 *
 * @param steps how the last day was counted
 * @param extendable whether the month still runs and was not extended
 */
public record DataRequestSheet(
        UUID id,
        DataRight right,
        String name,
        String email,
        @Nullable String statement,
        DataRequestState state,
        Instant receivedAt,
        LocalDate dueOn,
        List<Step> steps,
        boolean extendable,
        @Nullable String extensionReason,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String answer) {}
