package fr.entremise.directory;

/** What a public body is. EPCI are those with their own taxation: see {@link EpciType}. */
public enum BodyKind {
    COMMUNE,
    EPCI,
    SYNDICATE,
    CCAS,
    SDIS,
    DEPARTMENT,
    REGION,
    HOUSING_OFFICE,
    OTHER
}
