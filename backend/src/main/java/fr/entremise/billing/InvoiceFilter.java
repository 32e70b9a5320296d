package fr.entremise.billing;

import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.Siren;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices to list.
 *
 * @param text in the number, the case code or the body's name
 * @param bodies owed by one of these; null for all
 */
public record InvoiceFilter(
        @Nullable String text,
        @Nullable InvoiceState state,
        @Nullable Integer year,
        @Nullable Set<Siren> bodies) {

    public InvoiceFilter {
        if (year != null && (year < 2000 || year > 2999)) {
            throw InvalidInput.of("year", "Indiquez une année à quatre chiffres.");
        }
    }
}
