package fr.entremise.directory;

/**
 * What binds a body to the centre, from a date on; the tariff follows from it. A body whose status nobody has set has
 * none of these: affiliation is mandatory below 350 agents, and the reference data do not know headcounts.
 */
public enum AffiliationStatus {
    /** Affiliation obligatoire. */
    MANDATORY,
    /** Affiliation volontaire. */
    VOLUNTARY,
    /** Not affiliated, member of the socle commun. */
    COMMON_BASE,
    /** Neither affiliated nor in the socle commun. */
    NONE
}
