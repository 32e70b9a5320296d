package fr.entremise.billing;

/** Where the billing of a case stands. */
public enum BillingState {
    /** The mediation is not closed. */
    IN_PROGRESS,
    /** Closed, but a status or a tariff is missing: nobody can say yet what it costs. */
    TO_COMPLETE,
    TO_INVOICE,
    /** The hours are traced, the contribution of the body covers them: a statement of 0 €, no invoice. */
    NOTHING_TO_PAY,
    INVOICED,
    PAID
}
