package fr.entremise.agreement.web;

import fr.entremise.agreement.BodyAgreement;
import fr.entremise.agreement.ConventionSheet;
import fr.entremise.agreement.Conventions;
import fr.entremise.agreement.DeliberationSummary;
import fr.entremise.agreement.Deliberations;
import fr.entremise.agreement.web.AgreementRequests.CorrectDeliberationRequest;
import fr.entremise.agreement.web.AgreementRequests.DeliberationRequest;
import fr.entremise.agreement.web.AgreementRequests.DraftConventionRequest;
import fr.entremise.document.Downloads;
import fr.entremise.document.Upload;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.shared.Siren;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where a body stands, and its deliberations; somebody who works for the body reads its own. */
@RestController
@RequestMapping("/api/v1/centres/{centre}")
@Tag(name = "agreement")
class AgreementController {

    private final Conventions conventions;
    private final Deliberations deliberations;

    AgreementController(Conventions conventions, Deliberations deliberations) {
        this.conventions = conventions;
        this.deliberations = deliberations;
    }

    @GetMapping("/bodies/{siren}/agreement")
    @Requires({Permission.READ_AGREEMENTS, Permission.READ_OWN_BODY})
    BodyAgreement getBodyAgreement(@PathVariable Siren siren, Actor actor) {
        OwnBody.only(actor, siren);
        return conventions.agreementOf(siren);
    }

    @PostMapping(path = "/bodies/{siren}/deliberations", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.EDIT_AGREEMENTS)
    DeliberationSummary recordDeliberation(
            @PathVariable Siren siren,
            @Valid @RequestPart DeliberationRequest deliberation,
            @RequestPart(required = false) @Nullable MultipartFile file,
            Actor actor) {
        Upload pdf = file == null ? null : Upload.of("file", file);
        return deliberations.record(siren, deliberation.toContent(), pdf, actor);
    }

    @PutMapping("/deliberations/{id}")
    @Requires(Permission.EDIT_AGREEMENTS)
    DeliberationSummary correctDeliberation(
            @PathVariable UUID id, @Valid @RequestBody CorrectDeliberationRequest request) {
        return deliberations.correct(id, request.toContent(), request.version());
    }

    @PostMapping(path = "/deliberations/{id}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.EDIT_AGREEMENTS)
    DeliberationSummary attachDeliberationFile(@PathVariable UUID id, @RequestPart MultipartFile file, Actor actor) {
        return deliberations.attachFile(id, Upload.of("file", file), actor);
    }

    @GetMapping(path = "/deliberations/{id}/file", produces = MediaType.APPLICATION_PDF_VALUE)
    @Requires({Permission.READ_AGREEMENTS, Permission.READ_OWN_BODY})
    ResponseEntity<Resource> downloadDeliberationFile(@PathVariable UUID id, Actor actor) {
        OwnBody.only(actor, deliberations.bodyOf(id));
        return Downloads.of(deliberations.openFile(id));
    }

    @PostMapping("/bodies/{siren}/conventions")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.EDIT_AGREEMENTS)
    ConventionSheet draftConvention(
            @PathVariable Siren siren, @Valid @RequestBody DraftConventionRequest request, Actor actor) {
        return conventions.draft(siren, request.deliberationId(), actor.name());
    }
}
