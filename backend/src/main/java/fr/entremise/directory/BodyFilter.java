package fr.entremise.directory;

import org.jspecify.annotations.Nullable;

/**
 * Which bodies a list shows; null is no restriction.
 *
 * @param statusUnset only those whose status nobody has set
 */
public record BodyFilter(
        @Nullable String text,
        @Nullable BodyKind kind,
        @Nullable AffiliationStatus status,
        boolean statusUnset) {}
