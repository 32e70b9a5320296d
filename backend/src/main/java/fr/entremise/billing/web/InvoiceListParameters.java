package fr.entremise.billing.web;

import fr.entremise.billing.InvoiceFilter;
import fr.entremise.billing.InvoiceState;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a list of invoices is narrowed in its address. */
record InvoiceListParameters(
        @Nullable String q,
        @Nullable InvoiceState state,
        @Nullable Integer year,
        @Nullable Siren body,
        @Nullable Boolean owed,
        @Nullable Boolean overdue,
        @Nullable LocalDate issuedFrom,
        @Nullable LocalDate issuedTo,
        @Nullable BigDecimal totalFrom,
        @Nullable BigDecimal totalTo) {

    InvoiceFilter filter() {
        return new InvoiceFilter(
                q,
                state,
                year,
                Span.days("issued", issuedFrom, issuedTo),
                Span.amounts("total", totalFrom, totalTo),
                owed,
                overdue,
                body == null ? null : Set.of(body));
    }
}
