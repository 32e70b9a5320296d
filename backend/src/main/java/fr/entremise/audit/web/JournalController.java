package fr.entremise.audit.web;

import fr.entremise.audit.Journal;
import fr.entremise.audit.JournalCheck;
import fr.entremise.audit.JournalChecks;
import fr.entremise.audit.JournalEntry;
import fr.entremise.audit.JournalExport;
import fr.entremise.audit.JournalFilter;
import fr.entremise.identity.Permission;
import fr.entremise.identity.ProvedRecently;
import fr.entremise.identity.Requires;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.tenancy.CentreContext;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal of the centre, for its administrator. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/journal")
@Tag(name = "audit")
class JournalController {

    private final Journal journal;
    private final JournalChecks checks;
    private final JournalExport export;

    JournalController(Journal journal, JournalChecks checks, JournalExport export) {
        this.journal = journal;
        this.checks = checks;
        this.export = export;
    }

    @GetMapping
    @Requires(Permission.READ_JOURNAL)
    Listing<JournalEntry> listJournal(
            @ParameterObject ListRequest request,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return journal.list(new JournalFilter(q, action, from, to), request);
    }

    @GetMapping("/actions")
    @Requires(Permission.READ_JOURNAL)
    List<String> listJournalActions() {
        return journal.actions();
    }

    @PostMapping("/check")
    @Requires(Permission.READ_JOURNAL)
    JournalCheck checkJournal() {
        return checks.check();
    }

    @GetMapping("/export")
    @Requires(Permission.READ_JOURNAL)
    @ProvedRecently
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    void exportJournal(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("journal-" + CentreContext.current().slug() + ".csv")
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            export.write(new JournalFilter(q, action, from, to), out);
        }
    }
}
