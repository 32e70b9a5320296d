package fr.entremise.directory.web;

import fr.entremise.directory.AffiliationStatus;
import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodyRow;
import fr.entremise.directory.BodySummary;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.job.JobView;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Siren;
import fr.entremise.workspace.bulk.BulkAct;
import fr.entremise.workspace.bulk.BulkActs;
import fr.entremise.workspace.bulk.Selection;
import fr.entremise.workspace.export.ExportableList;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done to many bodies at once. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/bodies")
@Tag(name = "directory")
class BodyBulkController {

    private final Bodies bodies;
    private final ExportableList<BodyRow> list;
    private final BulkActs acts;

    BodyBulkController(Bodies bodies, ExportableList<BodyRow> list, BulkActs acts) {
        this.bodies = bodies;
        this.list = list;
        this.acts = acts;
    }

    @PostMapping("/bulk-affiliations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.EDIT_BODIES)
    JobView changeAffiliations(
            @RequestHeader("Idempotency-Key") UUID idempotencyKey,
            @Valid @RequestBody ChangeAffiliationsRequest request,
            Actor actor) {
        BulkAct act = new BulkAct(
                "Changement d’affiliation",
                request.status() + "|" + request.from() + "|" + request.reason(),
                siren -> bodies.changeAffiliation(
                        sirenOf(siren), request.status(), request.from(), request.reason(), actor.name()),
                siren -> bodies.find(sirenOf(siren)).map(BodySummary::name).orElse(siren));
        return acts.start(
                act,
                acts.chosen(request.selection(), list, body -> body.siren().value(), actor),
                idempotencyKey,
                actor);
    }

    private static Siren sirenOf(String text) {
        try {
            return Siren.parse(text);
        } catch (IllegalArgumentException notASiren) {
            throw new NotFound();
        }
    }

    record ChangeAffiliationsRequest(
            @NotNull(message = "Sélectionnez des collectivités.")
            Selection selection,

            @NotNull(message = "Choisissez le statut.") AffiliationStatus status,

            @NotNull(message = "Indiquez à partir de quel jour.")
            LocalDate from,

            @Size(max = 500, message = "500 caractères au plus.") @Nullable
            String reason) {}
}
