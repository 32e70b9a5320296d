package fr.entremise.tenancy;

/** A backup or a restoration that does not take place; one sentence says why, and nothing has changed. */
public final class ArchiveRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ArchiveRefused(String sentence) {
        super(sentence);
    }

    ArchiveRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
