package fr.entremise.billing;

import fr.entremise.shared.Money;

/**
 * Today's work of finance: what to complete, to issue, to collect.
 *
 * @param prepared of those to invoice, the ones whose invoice is begun and waits to be issued
 */
public record BillingSummary(
        Tally inProgress, Tally toComplete, Tally toInvoice, Tally prepared, Tally toCollect, Tally paid) {

    /** How many cases, and how much money. */
    public record Tally(int count, Money amount) {

        static final Tally NONE = new Tally(0, Money.ZERO);

        Tally plus(Tally more) {
            return new Tally(count + more.count, amount.plus(more.amount));
        }
    }
}
