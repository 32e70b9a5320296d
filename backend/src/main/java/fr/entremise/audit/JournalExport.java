package fr.entremise.audit;

import fr.entremise.audit.JournalQueries.ExportedLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the journal as CSV (RFC 4180, semicolons), oldest line first, with number and hash of each seal, to be compared
 * with a later journal. For people, not for recomputing: what a spreadsheet would run is made harmless.
 */
@Service
public class JournalExport {

    private static final int PAGE = 1_000;
    private static final List<String> HEADINGS = List.of(
            "numero",
            "instant",
            "acteur",
            "identifiant_acteur",
            "adresse",
            "acte",
            "objet",
            "identifiant_objet",
            "resume",
            "avant",
            "apres",
            "empreinte");

    private final JournalQueries queries;

    JournalExport(JournalQueries queries) {
        this.queries = queries;
    }

    /** Never holds more than a page of the journal. */
    @Transactional(readOnly = true)
    public void write(JournalFilter filter, Writer out) {
        try {
            out.write('\ufeff');
            out.write(String.join(";", HEADINGS) + "\r\n");
            Timestamp at = Timestamp.from(Instant.EPOCH);
            UUID id = new UUID(0, 0);
            List<ExportedLine> page;
            do {
                page = queries.after(at, id, filter, PAGE);
                for (ExportedLine exported : page) {
                    out.write(line(fields(exported)));
                    at = Timestamp.from(exported.entry().at());
                    id = exported.entry().id();
                }
                out.flush();
            } while (page.size() == PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<@Nullable String> fields(ExportedLine exported) {
        JournalEntry entry = exported.entry();
        return Stream.of(
                exported.no() == null ? null : exported.no().toString(),
                entry.at().toString(),
                entry.actorName(),
                entry.actorUserId() == null ? null : entry.actorUserId().toString(),
                entry.address(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.summary(),
                entry.was(),
                entry.became(),
                exported.hash() == null ? null : HexFormat.of().formatHex(exported.hash()));
    }

    private static String line(Stream<@Nullable String> fields) {
        return fields.map(JournalExport::quoted).collect(Collectors.joining(";", "", "\r\n"));
    }

    /** A text that a spreadsheet would take for a formula is led by an apostrophe. */
    static String quoted(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
