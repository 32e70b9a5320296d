package fr.entremise.billing;

import fr.entremise.shared.Siren;
import fr.entremise.shared.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which cases finance lists; null is no restriction.
 *
 * @param text in the code, the body's name or the invoice's number
 * @param lack what keeps the case from being invoiced
 * @param prepared an invoice is begun and not issued, or none is
 */
public record AccountFilter(
        @Nullable String text,
        @Nullable BillingState state,
        @Nullable Lack lack,
        @Nullable Boolean prepared,
        @Nullable Siren body,
        Span<LocalDate> opened,
        Span<LocalDate> closed,
        Span<BigDecimal> amount) {

    /** What keeps a closed case from being invoiced. */
    public enum Lack {
        /** A status or a tariff is missing: nobody can say what it costs. */
        PRICE,
        /** The body's SIRET, without which no invoice is issued. */
        SIRET
    }

    public static AccountFilter words(String text) {
        return new AccountFilter(text, null, null, null, null, Span.open(), Span.open(), Span.open());
    }

    static AccountFilter lacking(Lack lack) {
        return new AccountFilter(null, null, lack, null, null, Span.open(), Span.open(), Span.open());
    }
}
