package fr.entremise.mediation;

/** On what ground a mediation is held; the prefix begins its reference. */
public enum CaseKind {
    /** Compulsory before the court (CJA L.213-11). */
    MPO("MPO", "Médiation préalable obligatoire"),
    /** Agreed between the parties (CJA L.213-5). */
    PARTY_INITIATED("MIP", "Médiation à l’initiative des parties");

    private final String prefix;
    private final String label;

    CaseKind(String prefix, String label) {
        this.prefix = prefix;
        this.label = label;
    }

    /** In French, as screens say it. */
    public String label() {
        return label;
    }

    String prefix() {
        return prefix;
    }
}
