package fr.entremise.billing;

/** Where the billing of a case stands. */
public enum BillingState {
    /** The mediation is not closed. */
    IN_PROGRESS("Médiation en cours"),
    /** Closed, but a status or a tariff is missing: nobody can say yet what it costs. */
    TO_COMPLETE("À compléter"),
    TO_INVOICE("À facturer"),
    /** The hours are traced, the contribution of the body covers them: a statement of 0 €, no invoice. */
    NOTHING_TO_PAY("Rien à payer, heures tracées"),
    INVOICED("Facturé, à encaisser"),
    PAID("Payé");

    private final String label;

    BillingState(String label) {
        this.label = label;
    }

    /** In French, as screens say it. */
    public String label() {
        return label;
    }
}
