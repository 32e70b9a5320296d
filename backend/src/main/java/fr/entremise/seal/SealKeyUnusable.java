package fr.entremise.seal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The sealing key is missing, malformed or another one: the application does not start, or does not rotate. */
final class SealKeyUnusable extends RuntimeException {

    private final String action;

    SealKeyUnusable(String sentence, String action) {
        super(sentence);
        this.action = action;
    }

    /** One plain sentence instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<SealKeyUnusable> {

        @Override
        protected FailureAnalysis analyze(Throwable root, SealKeyUnusable cause) {
            return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action, cause);
        }
    }
}
