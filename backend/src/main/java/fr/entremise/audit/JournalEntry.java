package fr.entremise.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal, as it is read.
 *
 * @param actorUserId null for the public and for the application itself
 * @param address where the act came from; null for the public, whose address is nobody's business
 * @param was what the value was, {@code became} what it is since; null for acts that change no single value
 */
public record JournalEntry(
        UUID id,
        Instant at,
        @Nullable UUID actorUserId,
        String actorName,
        String action,
        String subjectType,
        String subjectId,
        String summary,
        @Nullable String address,
        @Nullable String was,
        @Nullable String became) {}
