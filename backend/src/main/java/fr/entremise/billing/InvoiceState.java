package fr.entremise.billing;

/** Where an invoice stands. */
public enum InvoiceState {
    DRAFT("Brouillon"),
    ISSUED("Émise, à encaisser"),
    PARTLY_PAID("Payée en partie"),
    PAID("Payée");

    private final String label;

    InvoiceState(String label) {
        this.label = label;
    }

    /** In French, as screens say it. */
    public String label() {
        return label;
    }
}
