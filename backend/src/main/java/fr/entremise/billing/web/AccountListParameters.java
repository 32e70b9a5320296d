package fr.entremise.billing.web;

import fr.entremise.billing.AccountFilter;
import fr.entremise.billing.BillingState;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the list of cases to bill is narrowed in its address. */
record AccountListParameters(
        @Nullable String q,
        @Nullable BillingState state,
        AccountFilter.@Nullable Lack lack,
        @Nullable Boolean prepared,
        @Nullable Siren body,
        @Nullable LocalDate openedFrom,
        @Nullable LocalDate openedTo,
        @Nullable LocalDate closedFrom,
        @Nullable LocalDate closedTo,
        @Nullable BigDecimal amountFrom,
        @Nullable BigDecimal amountTo) {

    AccountFilter filter() {
        return new AccountFilter(
                q,
                state,
                lack,
                prepared,
                body,
                Span.days("opened", openedFrom, openedTo),
                Span.days("closed", closedFrom, closedTo),
                Span.amounts("amount", amountFrom, amountTo));
    }
}
