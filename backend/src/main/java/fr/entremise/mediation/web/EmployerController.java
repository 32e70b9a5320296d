package fr.entremise.mediation.web;

import fr.entremise.deadlines.ClaimKind;
import fr.entremise.deadlines.ContestedDecision;
import fr.entremise.deadlines.DecisionCategory;
import fr.entremise.deadlines.EmployeeStatus;
import fr.entremise.deadlines.MpoQuestion;
import fr.entremise.document.Downloads;
import fr.entremise.document.Upload;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.mediation.OwnCases;
import fr.entremise.mediation.OwnCases.OwnCase;
import fr.entremise.mediation.OwnCases.OwnCaseSheet;
import fr.entremise.mediation.invitation.Employee;
import fr.entremise.mediation.invitation.InvitationLine;
import fr.entremise.mediation.invitation.Invitations;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.Siren;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What an employer sees of the cases that concern it, and what it may send. */
@RestController
@RequestMapping("/api/v1/centres/{centre}")
@Tag(name = "employer")
class EmployerController {

    private final OwnCases cases;
    private final Invitations invitations;
    private final MultipartJson parts;

    EmployerController(OwnCases cases, Invitations invitations, MultipartJson parts) {
        this.cases = cases;
        this.invitations = invitations;
        this.parts = parts;
    }

    @GetMapping("/own-cases")
    @Requires(Permission.READ_OWN_BODY_CASES)
    Listing<OwnCase> listOwnCases(
            @ParameterObject ListRequest request, @ParameterObject CaseListParameters.Own narrowed, Actor actor) {
        return cases.list(narrowed.filter(), request, actor);
    }

    @GetMapping("/own-cases/{reference}")
    @Requires(Permission.READ_OWN_BODY_CASES)
    OwnCaseSheet getOwnCase(@PathVariable String reference, Actor actor) {
        return cases.sheet(reference, actor);
    }

    @GetMapping("/own-cases/{reference}/closing-record")
    @Requires(Permission.READ_OWN_BODY_RECORDS)
    ResponseEntity<Resource> downloadOwnClosingRecord(@PathVariable String reference, Actor actor) {
        return Downloads.pdf("acte-de-fin-de-mediation.pdf", cases.closingRecord(reference, actor));
    }

    @GetMapping("/invitations")
    @Requires(Permission.FORWARD_LETTERS)
    List<InvitationLine> listInvitations(Actor actor) {
        return invitations.sentFor(actor);
    }

    @PostMapping(path = "/letters", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.FORWARD_LETTERS)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = LetterForm.class)))
    InvitationLine forwardLetter(
            @RequestHeader("Idempotency-Key") UUID idempotencyKey, MultipartHttpServletRequest request, Actor actor)
            throws IOException, ServletException {
        ForwardLetterRequest letter = parts.read(request, "letter", ForwardLetterRequest.class);
        List<MultipartFile> files = request.getFiles("file");
        if (files.size() != 1) {
            throw InvalidInput.of("file", "Joignez le courrier de l’agent, en un seul fichier.");
        }
        return invitations.forwardLetter(
                idempotencyKey,
                letter.siren(),
                letter.to(),
                letter.facts(),
                Upload.of("file", files.getFirst()),
                actor);
    }

    @PostMapping("/party-mediations")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.FORWARD_LETTERS)
    InvitationLine proposePartyMediation(
            @RequestHeader("Idempotency-Key") UUID idempotencyKey,
            @Valid @RequestBody ProposePartyMediationRequest request,
            Actor actor) {
        return invitations.propose(
                idempotencyKey, request.bodySiren(), named(request.employee()), request.subject(), actor);
    }

    private static Employee named(@Nullable EmployeePart employee) {
        List<FieldProblem> problems = new ArrayList<>();
        String given = employee == null ? null : employee.givenName();
        String family = employee == null ? null : employee.familyName();
        String email = employee == null ? null : employee.email();
        required("employee.givenName", given, "Indiquez le prénom de l’agent.", problems);
        required("employee.familyName", family, "Indiquez le nom de l’agent.", problems);
        required("employee.email", email, "Indiquez l’adresse électronique de l’agent.", problems);
        if (given == null || family == null || email == null || !problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Employee(given.strip(), family.strip(), email.strip());
    }

    private static void required(String field, @Nullable String text, String whenMissing, List<FieldProblem> problems) {
        if (text == null || text.isBlank()) {
            problems.add(new FieldProblem(field, whenMissing));
        } else if (text.length() > 254) {
            problems.add(new FieldProblem(field, "254 caractères au plus."));
        }
    }

    record EmployeePart(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email) {}

    record ForwardLetterRequest(
            @Nullable Siren bodySiren,
            @Nullable EmployeePart employee,
            @Nullable EmployeeStatus employeeStatus,
            @Nullable DecisionCategory category,
            @Nullable ClaimKind claim,
            @Nullable ContestedDecision decision) {

        Siren siren() {
            if (bodySiren == null) {
                throw InvalidInput.of("bodySiren", "Choisissez la collectivité.");
            }
            return bodySiren;
        }

        Employee to() {
            return named(employee);
        }

        MpoQuestion facts() {
            return new MpoQuestion(employeeStatus, category, claim, decision, null, null, List.of(), null);
        }
    }

    record ProposePartyMediationRequest(
            @NotNull(message = "Choisissez la collectivité.")
            Siren bodySiren,

            @Nullable EmployeePart employee,

            @Size(max = 500, message = "500 caractères au plus.") @Nullable
            String subject) {}

    /** The parts of the form, for the document of the API. */
    record LetterForm(ForwardLetterRequest letter, MultipartFile file) {}
}
