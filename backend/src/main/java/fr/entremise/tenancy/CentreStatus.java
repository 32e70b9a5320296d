package fr.entremise.tenancy;

/** Whether a centre answers. */
public enum CentreStatus {
    OPEN,
    SUSPENDED,
    /** A migration failed: closed with a clear page until it is repaired; the other centres go on. */
    MIGRATION_FAILED
}
