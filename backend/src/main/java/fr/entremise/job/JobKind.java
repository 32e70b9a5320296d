package fr.entremise.job;

/** What long work is about. */
public enum JobKind {
    FILL_DIRECTORY,
    EXPORT,
    BULK
}
