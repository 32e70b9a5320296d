package fr.entremise.billing;

import fr.entremise.shared.Money;

/** Today's work of finance: what to issue, what to complete, what to collect. */
public record BillingSummary(Tally inProgress, Tally toComplete, Tally toInvoice, Tally toCollect, Tally paid) {

    /** How many cases, and how much money. */
    public record Tally(int count, Money amount) {

        static final Tally NONE = new Tally(0, Money.ZERO);

        Tally plus(Money more) {
            return new Tally(count + 1, amount.plus(more));
        }
    }
}
