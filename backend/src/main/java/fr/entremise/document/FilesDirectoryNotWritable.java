package fr.entremise.document;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The application may not write where files are kept: it does not start. */
final class FilesDirectoryNotWritable extends RuntimeException {

    FilesDirectoryNotWritable(Path directory, Throwable cause) {
        super("The files directory " + directory.toAbsolutePath() + " cannot be written to.", cause);
    }

    /** One plain sentence instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<FilesDirectoryNotWritable> {

        @Override
        protected FailureAnalysis analyze(Throwable root, FilesDirectoryNotWritable cause) {
            return new FailureAnalysis(
                    String.valueOf(cause.getMessage()),
                    "Make it writable for the user that runs the application, or set entremise.files.directory.",
                    cause);
        }
    }
}
