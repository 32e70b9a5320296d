package fr.entremise.billing;

/** How a public body pays. */
public enum PaymentMeans {
    /** Mandat administratif. */
    ADMINISTRATIVE_MANDATE("Mandat administratif"),
    /** Virement. */
    TRANSFER("Virement"),
    /** Anything else that the accountant took in. */
    OTHER("Autre moyen");

    private final String label;

    PaymentMeans(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
