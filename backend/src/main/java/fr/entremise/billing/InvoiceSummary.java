package fr.entremise.billing;

import fr.entremise.shared.Money;
import fr.entremise.shared.Siren;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An issued invoice in one line.
 *
 * @param dueOn the last day on which it is not late
 */
public record InvoiceSummary(
        UUID id,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        String caseCode,
        Siren bodySiren,
        String bodyName,
        Money total,
        Money paid,
        Money due,
        InvoiceState state) {

    static InvoiceState state(Money total, Money paid) {
        if (paid.isZero()) {
            return InvoiceState.ISSUED;
        }
        return paid.compareTo(total) >= 0 ? InvoiceState.PAID : InvoiceState.PARTLY_PAID;
    }
}
