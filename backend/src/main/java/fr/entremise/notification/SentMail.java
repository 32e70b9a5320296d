package fr.entremise.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mail of the demonstration, as its page shows it. */
public record SentMail(
        String centre,
        String to,
        String subject,
        String body,
        Instant sentAt,
        MailKind kind,
        @Nullable String reference) {}
