package fr.entremise.mediation.web;

import fr.entremise.document.Downloads;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.mediation.CaseDesk;
import fr.entremise.mediation.CaseSheet;
import fr.entremise.mediation.CaseSummary;
import fr.entremise.mediation.Cases;
import fr.entremise.mediation.Closings;
import fr.entremise.mediation.web.CaseRequests.AssignMediatorRequest;
import fr.entremise.mediation.web.CaseRequests.CaseActRequest;
import fr.entremise.mediation.web.CaseRequests.CloseCaseRequest;
import fr.entremise.mediation.web.CaseRequests.DeclareInadmissibleRequest;
import fr.entremise.mediation.web.CaseRequests.EmployerAnswerRequest;
import fr.entremise.mediation.web.CaseRequests.InformEmployerRequest;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The cases, for the centre's staff and its mediators. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/cases")
@Tag(name = "cases")
class CaseController {

    private final Cases cases;
    private final CaseDesk desk;
    private final Closings closings;

    CaseController(Cases cases, CaseDesk desk, Closings closings) {
        this.cases = cases;
        this.desk = desk;
        this.closings = closings;
    }

    @GetMapping
    @Requires({Permission.READ_CASES, Permission.CONDUCT_MEDIATION})
    Listing<CaseSummary> listCases(
            @ParameterObject ListRequest request, @ParameterObject CaseListParameters narrowed, Actor actor) {
        return cases.list(narrowed.filter(), request, actor);
    }

    @GetMapping("/to-do")
    @Requires(Permission.READ_CASES)
    Cases.ToDo casesToDo(Actor actor) {
        return cases.toDo(actor);
    }

    @GetMapping("/{reference}")
    @Requires({Permission.READ_CASES, Permission.CONDUCT_MEDIATION})
    CaseSheet getCase(@PathVariable String reference, Actor actor) {
        return cases.sheet(reference, actor);
    }

    @GetMapping("/{reference}/pieces/{piece}")
    @Requires({Permission.EXAMINE_REFERRALS, Permission.CONDUCT_MEDIATION})
    ResponseEntity<Resource> downloadPiece(@PathVariable String reference, @PathVariable UUID piece, Actor actor) {
        return Downloads.of(cases.piece(reference, piece, actor));
    }

    @PostMapping("/{reference}/check")
    @Requires(Permission.EXAMINE_REFERRALS)
    CaseSheet recomputeCheck(@PathVariable String reference, @Valid @RequestBody CaseActRequest request, Actor actor) {
        return desk.recompute(reference, request.version(), actor);
    }

    @PostMapping("/{reference}/acceptance")
    @Requires(Permission.EXAMINE_REFERRALS)
    CaseSheet acceptReferral(@PathVariable String reference, @Valid @RequestBody CaseActRequest request, Actor actor) {
        return desk.accept(reference, request.version(), actor);
    }

    @PostMapping("/{reference}/inadmissibility")
    @Requires(Permission.EXAMINE_REFERRALS)
    CaseSheet declareInadmissible(
            @PathVariable String reference, @Valid @RequestBody DeclareInadmissibleRequest request, Actor actor) {
        return desk.declareInadmissible(reference, request.version(), request.reason(), actor);
    }

    @PostMapping("/{reference}/missing-pieces")
    @Requires(Permission.EXAMINE_REFERRALS)
    CaseSheet askMissingPieces(
            @PathVariable String reference, @Valid @RequestBody CaseActRequest request, Actor actor) {
        return desk.askMissingPieces(reference, request.version(), actor);
    }

    @PostMapping("/{reference}/mediator")
    @Requires(Permission.ASSIGN_MEDIATOR)
    CaseSheet assignMediator(
            @PathVariable String reference, @Valid @RequestBody AssignMediatorRequest request, Actor actor) {
        return desk.assignMediator(reference, request.version(), request.mediatorUserId(), actor);
    }

    @PostMapping("/{reference}/employer-information")
    @Requires(Permission.EXAMINE_REFERRALS)
    CaseSheet informEmployer(
            @PathVariable String reference, @Valid @RequestBody InformEmployerRequest request, Actor actor) {
        return desk.informEmployer(reference, request.version(), request.contactEmail(), actor);
    }

    @PostMapping("/{reference}/employer-answer")
    @Requires(Permission.EXAMINE_REFERRALS)
    CaseSheet recordEmployerAnswer(
            @PathVariable String reference, @Valid @RequestBody EmployerAnswerRequest request, Actor actor) {
        return desk.recordEmployerAnswer(reference, request.version(), request.accepts(), request.on(), actor);
    }

    @PostMapping("/{reference}/closing")
    @Requires(Permission.CONDUCT_MEDIATION)
    CaseSheet closeCase(@PathVariable String reference, @Valid @RequestBody CloseCaseRequest request, Actor actor) {
        return closings.close(reference, request.version(), request.end(), actor);
    }

    @GetMapping("/{reference}/closing-record")
    @Requires(Permission.CONDUCT_MEDIATION)
    ResponseEntity<Resource> downloadClosingRecord(@PathVariable String reference, Actor actor) {
        return Downloads.pdf("acte-de-fin-de-mediation.pdf", closings.record(reference, actor));
    }
}
