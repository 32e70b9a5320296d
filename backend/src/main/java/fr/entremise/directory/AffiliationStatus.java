package fr.entremise.directory;

/**
 * What binds a body to the centre, from a date on; the tariff follows from it. A body whose status nobody has set has
 * none of these: affiliation is mandatory below 350 agents, and the reference data do not know headcounts.
 */
public enum AffiliationStatus {
    /** Affiliation obligatoire. */
    MANDATORY("Affiliation obligatoire"),
    /** Affiliation volontaire. */
    VOLUNTARY("Affiliation volontaire"),
    /** Not affiliated, member of the socle commun. */
    COMMON_BASE("Non affiliée, socle commun"),
    /** Neither affiliated nor in the socle commun. */
    NONE("Non affiliée, hors socle commun");

    private final String label;

    AffiliationStatus(String label) {
        this.label = label;
    }

    /** In French, as screens say it. */
    public String label() {
        return label;
    }
}
