package fr.entremise.billing.web;

import fr.entremise.billing.Invoices;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.ProvedRecently;
import fr.entremise.identity.Requires;
import fr.entremise.job.JobView;
import fr.entremise.shared.NotFound;
import fr.entremise.workspace.bulk.BulkAct;
import fr.entremise.workspace.bulk.BulkActs;
import fr.entremise.workspace.bulk.Selection;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done to many invoices at once. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/invoices")
@Tag(name = "billing")
class InvoiceBulkController {

    private final Invoices invoices;
    private final BulkActs acts;

    InvoiceBulkController(Invoices invoices, BulkActs acts) {
        this.invoices = invoices;
        this.acts = acts;
    }

    /** Issues drafts, by their ids; each takes its number when it is complete, and none otherwise. */
    @PostMapping("/bulk-issue")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.ISSUE_INVOICES)
    @ProvedRecently
    JobView issueInvoices(
            @RequestHeader("Idempotency-Key") UUID idempotencyKey,
            @Valid @RequestBody IssueInvoicesRequest request,
            Actor actor) {
        BulkAct act = new BulkAct(
                "Émission de factures",
                "",
                id -> invoices.issue(idOf(id), actor.userId()),
                id -> invoices.find(id).caseCode());
        return acts.start(act, acts.chosen(request.selection()), idempotencyKey, actor);
    }

    private static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }

    record IssueInvoicesRequest(
            @NotNull(message = "Sélectionnez des factures.") Selection selection) {}
}
