package fr.entremise.agreement.web;

import fr.entremise.agreement.ConventionSummary;
import fr.entremise.agreement.Conventions;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.job.JobView;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.workspace.bulk.BulkAct;
import fr.entremise.workspace.bulk.BulkActs;
import fr.entremise.workspace.bulk.Selection;
import fr.entremise.workspace.export.ExportableList;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done to many conventions at once. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/conventions")
@Tag(name = "agreement")
class ConventionBulkController {

    private final Conventions conventions;
    private final ExportableList<ConventionSummary> list;
    private final BulkActs acts;
    private final CentreClock clock;

    ConventionBulkController(
            Conventions conventions, ExportableList<ConventionSummary> list, BulkActs acts, CentreClock clock) {
        this.conventions = conventions;
        this.list = list;
        this.acts = acts;
        this.clock = clock;
    }

    /** Writes down that each was sent to its body today. */
    @PostMapping("/bulk-sending")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.EDIT_AGREEMENTS)
    JobView sendConventions(
            @RequestHeader("Idempotency-Key") UUID idempotencyKey,
            @Valid @RequestBody SendConventionsRequest request,
            Actor actor) {
        LocalDate today = clock.today();
        BulkAct act = new BulkAct(
                "Envoi de conventions",
                "",
                id -> conventions.send(idOf(id), today, null),
                id -> conventions.findAll(List.of(idOf(id))).stream()
                        .map(ConventionSummary::bodyName)
                        .findFirst()
                        .orElse(id));
        return acts.start(
                act, acts.chosen(request.selection(), list, row -> row.id().toString(), actor), idempotencyKey, actor);
    }

    private static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }

    record SendConventionsRequest(
            @NotNull(message = "Sélectionnez des conventions.")
            Selection selection) {}
}
