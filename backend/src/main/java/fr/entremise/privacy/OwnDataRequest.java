package fr.entremise.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request as the person who made it reads it.
 *
 * @param extensionReason why the answer takes longer
 * @param answer in the words of the centre
 * @param fileUntil the last day on which what is held can be taken away; null when there is nothing to take
 */
public record OwnDataRequest(
        DataRight right,
        @Nullable String statement,
        DataRequestState state,
        Instant receivedAt,
        LocalDate dueOn,
        @Nullable String extensionReason,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        @Nullable LocalDate fileUntil) {}
