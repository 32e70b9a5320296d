package fr.entremise.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the journal are wanted; null asks for all.
 *
 * @param text in the summary, the name of who acted or the subject's number, whatever the case
 * @param action the very word: {@code CONVENTION_SIGNED}
 * @param from first day, in the centre's time zone
 * @param to last day, included
 */
public record JournalFilter(
        @Nullable String text,
        @Nullable String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
