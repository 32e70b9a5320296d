package fr.entremise.document;

import java.io.InputStream;

/** What looks into files for harm. */
interface Antivirus {

    /** Whether there is one; without, files are kept as not examined and say so. */
    boolean isConfigured();

    /**
     * Examines the content.
     *
     * @throws AntivirusSilent when it does not answer: the file waits and is examined later
     */
    Verdict examine(InputStream content);

    AntivirusState state();

    enum Verdict {
        CLEAN,
        INFECTED,
        /** Larger than it takes. */
        NOT_EXAMINED
    }

    /** It is not there for now. */
    final class AntivirusSilent extends RuntimeException {
        AntivirusSilent(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
