package fr.entremise.tenancy;

/** Where the opening of a centre stands. */
public enum OpeningStep {
    /** Its role and its schema. */
    SPACE,
    TABLES,
    SETTINGS,
    FIRST_ADMIN,
    DONE
}
