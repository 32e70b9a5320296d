package fr.entremise.mediation.web;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.job.JobView;
import fr.entremise.mediation.CaseDesk;
import fr.entremise.mediation.Cases;
import fr.entremise.mediator.MediatorSummary;
import fr.entremise.mediator.Mediators;
import fr.entremise.shared.InvalidInput;
import fr.entremise.workspace.bulk.BulkAct;
import fr.entremise.workspace.bulk.BulkActs;
import fr.entremise.workspace.bulk.Selection;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done to many cases at once. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/cases")
@Tag(name = "cases")
class CaseBulkController {

    private final Cases cases;
    private final CaseDesk desk;
    private final Mediators mediators;
    private final BulkActs acts;

    CaseBulkController(Cases cases, CaseDesk desk, Mediators mediators, BulkActs acts) {
        this.cases = cases;
        this.desk = desk;
        this.mediators = mediators;
        this.acts = acts;
    }

    /** Hands each case over to the mediator. */
    @PostMapping("/bulk-assignment")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.ASSIGN_MEDIATOR)
    JobView assignMediatorToCases(
            @RequestHeader("Idempotency-Key") UUID idempotencyKey,
            @Valid @RequestBody AssignMediatorToCasesRequest request,
            Actor actor) {
        UUID mediator = request.mediator();
        if (mediators.find(mediator).filter(MediatorSummary::active).isEmpty()) {
            throw InvalidInput.of("mediator", "Cette personne n’est pas un médiateur actif du centre.");
        }
        BulkAct act = new BulkAct(
                "Désignation d’un médiateur",
                mediator.toString(),
                reference -> desk.assignMediator(
                        reference, cases.sheet(reference, actor).version(), mediator, actor),
                UnaryOperator.identity());
        return acts.start(act, acts.chosen(request.selection()), idempotencyKey, actor);
    }

    record AssignMediatorToCasesRequest(
            @NotNull(message = "Sélectionnez des dossiers.") Selection selection,
            @NotNull(message = "Choisissez le médiateur.") UUID mediator) {}
}
