package fr.entremise.agreement;

import org.jspecify.annotations.Nullable;

/** Which conventions a list shows; null is no restriction. {@code text} looks for the body as the directory does. */
public record ConventionFilter(
        @Nullable String text,
        @Nullable ConventionState state,
        @Nullable Attention attention) {

    /** Why somebody should look at a convention. */
    public enum Attention {
        /** Sent more than thirty days ago, and neither party has signed. */
        SENT_LONG_AGO,
        /** In force, and no mail would reach the body's human resources when a referral concerns it. */
        NO_CONTACT
    }
}
