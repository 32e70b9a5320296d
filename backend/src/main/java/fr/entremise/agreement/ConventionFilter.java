package fr.entremise.agreement;

import fr.entremise.shared.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which conventions a list shows; null is no restriction.
 *
 * @param text looks for the body as the directory does
 * @param lastSignature the day of the only signature, or of the later one
 * @param ends the last covered day
 */
public record ConventionFilter(
        @Nullable String text,
        @Nullable ConventionState state,
        @Nullable Attention attention,
        Span<LocalDate> effective,
        Span<LocalDate> lastSignature,
        Span<LocalDate> ends) {

    public ConventionFilter(@Nullable String text, @Nullable ConventionState state, @Nullable Attention attention) {
        this(text, state, attention, Span.open(), Span.open(), Span.open());
    }

    /** Why somebody should look at a convention. */
    public enum Attention {
        /** Sent more than thirty days ago, and neither party has signed. */
        SENT_LONG_AGO,
        /** In force, and no mail would reach the body's human resources when a referral concerns it. */
        NO_CONTACT
    }
}
