package fr.entremise.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail in one line: what it is for and how far it got. Neither its address nor its words, which may name a claimant.
 *
 * @param reference of the case it is about
 */
public record MailLine(
        UUID id,
        MailKind kind,
        @Nullable String reference,
        Instant createdAt,
        MailState state,
        int attempts,
        @Nullable Instant sentAt) {}
