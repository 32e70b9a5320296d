package fr.entremise.billing;

import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices to list; null is no restriction.
 *
 * @param text in the number, the case code or the body's name
 * @param owed something is left to pay on it, or nothing
 * @param overdue something is left to pay, and the days to pay it have gone by; or not so
 * @param bodies owed by one of these; null for all
 */
public record InvoiceFilter(
        @Nullable String text,
        @Nullable InvoiceState state,
        @Nullable Integer year,
        Span<LocalDate> issued,
        Span<BigDecimal> total,
        @Nullable Boolean owed,
        @Nullable Boolean overdue,
        @Nullable Set<Siren> bodies) {

    public InvoiceFilter {
        if (year != null && (year < 2000 || year > 2999)) {
            throw InvalidInput.of("year", "Indiquez une année à quatre chiffres.");
        }
    }

    public static InvoiceFilter words(String text, @Nullable Set<Siren> bodies) {
        return new InvoiceFilter(text, null, null, Span.open(), Span.open(), null, null, bodies);
    }

    /** Of these, those that one of some bodies owes; nobody is shown what a body of somebody else owes. */
    public InvoiceFilter owedBy(Set<Siren> only) {
        Set<Siren> both = bodies == null
                ? only
                : only.stream().filter(bodies::contains).collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new InvoiceFilter(text, state, year, issued, total, owed, overdue, both);
    }
}
