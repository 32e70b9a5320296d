package fr.entremise.mediation;

/** On what ground a mediation is held; the prefix begins its reference. */
public enum CaseKind {
    /** Compulsory before the court (CJA L.213-11). */
    MPO("MPO"),
    /** Agreed between the parties (CJA L.213-5). */
    PARTY_INITIATED("MIP");

    private final String prefix;

    CaseKind(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
