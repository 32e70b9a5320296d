package fr.entremise.directory.web;

import fr.entremise.directory.AffiliationStatus;
import fr.entremise.directory.BodyFilter;
import fr.entremise.directory.BodyKind;
import fr.entremise.shared.Span;
import org.jspecify.annotations.Nullable;

/** How the list of bodies is narrowed in its address. */
record BodyListParameters(
        @Nullable String q,
        @Nullable BodyKind kind,
        @Nullable StatusFilter status,
        @Nullable Integer populationFrom,
        @Nullable Integer populationTo,
        @Nullable Boolean covered) {

    BodyFilter filter() {
        return new BodyFilter(
                q,
                kind,
                status == null ? null : status.asked(),
                status == StatusFilter.UNSET,
                Span.counts("population", populationFrom, populationTo),
                covered);
    }

    /** A status, or the lack of one. */
    enum StatusFilter {
        MANDATORY,
        VOLUNTARY,
        COMMON_BASE,
        NONE,
        UNSET;

        @Nullable
        AffiliationStatus asked() {
            return this == UNSET ? null : AffiliationStatus.valueOf(name());
        }
    }
}
