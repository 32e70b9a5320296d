package fr.entremise.document;

/** What is known of a file's harmlessness. */
public enum ScanState {
    /** No antivirus was there, or the file is larger than it takes. */
    NOT_SCANNED,
    /** Waits; nobody is given it. */
    PENDING,
    CLEAN,
    /** In quarantine: kept, given to nobody. */
    INFECTED
}
