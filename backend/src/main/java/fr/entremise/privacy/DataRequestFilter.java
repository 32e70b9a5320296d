package fr.entremise.privacy;

import org.jspecify.annotations.Nullable;

/**
 * Which requests a list shows; null is no restriction.
 *
 * @param text a part of the name or the address
 * @param late past their last day without an answer
 */
public record DataRequestFilter(
        @Nullable String text,
        @Nullable DataRight right,
        @Nullable DataRequestState state,
        @Nullable Boolean late) {}
