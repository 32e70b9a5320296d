package fr.entremise.agreement.web;

import fr.entremise.agreement.ConventionFilter;
import fr.entremise.agreement.ConventionState;
import fr.entremise.shared.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the list of conventions is narrowed in its address. */
record ConventionListParameters(
        @Nullable String q,
        @Nullable ConventionState state,
        ConventionFilter.@Nullable Attention attention,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable LocalDate lastSignatureFrom,
        @Nullable LocalDate lastSignatureTo,
        @Nullable LocalDate endsFrom,
        @Nullable LocalDate endsTo) {

    ConventionFilter filter() {
        return new ConventionFilter(
                q,
                state,
                attention,
                Span.days("effective", effectiveFrom, effectiveTo),
                Span.days("lastSignature", lastSignatureFrom, lastSignatureTo),
                Span.days("ends", endsFrom, endsTo));
    }
}
