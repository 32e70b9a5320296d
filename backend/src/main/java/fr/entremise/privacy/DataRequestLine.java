package fr.entremise.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request in one line.
 *
 * @param dueOn the last day to answer
 */
public record DataRequestLine(
        UUID id,
        DataRight right,
        String name,
        String email,
        DataRequestState state,
        Instant receivedAt,
        LocalDate dueOn,
        @Nullable Instant answeredAt) {}
