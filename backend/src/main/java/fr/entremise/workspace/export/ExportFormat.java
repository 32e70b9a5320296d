package fr.entremise.workspace.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The files that office programs of French administrations open. */
public enum ExportFormat {
    /** UTF-8 with its mark, semicolons, commas in numbers: what a double click in French opens well. */
    CSV("csv", "text/csv;charset=UTF-8") {
        @Override
        TableFile open(OutputStream out, String title, List<String> headings) throws IOException {
            return new CsvFile(out, headings);
        }
    },
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        TableFile open(OutputStream out, String title, List<String> headings) {
            return new XlsxFile(out, title, headings);
        }
    };

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    abstract TableFile open(OutputStream out, String title, List<String> headings) throws IOException;

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }
}
