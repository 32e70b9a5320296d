package fr.entremise.directory;

import fr.entremise.shared.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies a list shows; null is no restriction.
 *
 * @param statusUnset only those whose status nobody has set
 * @param covered by a convention in force today, or not
 */
public record BodyFilter(
        @Nullable String text,
        @Nullable BodyKind kind,
        @Nullable AffiliationStatus status,
        boolean statusUnset,
        Span<Integer> population,
        @Nullable Boolean covered) {

    public BodyFilter(
            @Nullable String text, @Nullable BodyKind kind, @Nullable AffiliationStatus status, boolean statusUnset) {
        this(text, kind, status, statusUnset, Span.open(), null);
    }
}
