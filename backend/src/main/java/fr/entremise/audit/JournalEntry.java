package fr.entremise.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal, as it is read.
 *
 * @param actorUserId null for the public and for the application itself
 */
public record JournalEntry(
        UUID id,
        Instant at,
        @Nullable UUID actorUserId,
        String actorName,
        String action,
        String subjectType,
        String subjectId,
        String summary) {}
