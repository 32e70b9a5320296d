package fr.entremise.notification;

import fr.entremise.shared.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which mails a list shows; null is no restriction.
 *
 * @param reference a part of the case's reference
 * @param written on the days of the centre
 */
public record MailFilter(
        @Nullable String reference,
        @Nullable MailState state,
        @Nullable MailKind kind,
        Span<LocalDate> written) {}
