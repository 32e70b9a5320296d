package fr.entremise.agreement.web;

import fr.entremise.agreement.AgreementDocuments;
import fr.entremise.agreement.ConventionSheet;
import fr.entremise.agreement.ConventionSummary;
import fr.entremise.agreement.Conventions;
import fr.entremise.agreement.web.AgreementRequests.AbandonConventionRequest;
import fr.entremise.agreement.web.AgreementRequests.SendConventionRequest;
import fr.entremise.agreement.web.AgreementRequests.SignConventionRequest;
import fr.entremise.agreement.web.AgreementRequests.TerminateConventionRequest;
import fr.entremise.document.Downloads;
import fr.entremise.document.Upload;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Conventions, from the draft to their last covered day; somebody who works for a body reads its own. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/conventions")
@Tag(name = "agreement")
class ConventionController {

    private final Conventions conventions;
    private final AgreementDocuments documents;

    ConventionController(Conventions conventions, AgreementDocuments documents) {
        this.conventions = conventions;
        this.documents = documents;
    }

    @GetMapping
    @Requires(Permission.READ_AGREEMENTS)
    Listing<ConventionSummary> listConventions(
            @ParameterObject ListRequest request, @ParameterObject ConventionListParameters narrowed) {
        return conventions.list(narrowed.filter(), request);
    }

    @GetMapping("/{id}")
    @Requires({Permission.READ_AGREEMENTS, Permission.READ_OWN_BODY})
    ConventionSheet getConvention(@PathVariable UUID id, Actor actor) {
        OwnBody.only(actor, conventions.bodyOf(id));
        return conventions.sheet(id);
    }

    @PostMapping("/{id}/sending")
    @Requires(Permission.EDIT_AGREEMENTS)
    ConventionSheet sendConvention(@PathVariable UUID id, @Valid @RequestBody SendConventionRequest request) {
        return conventions.send(id, request.on(), request.version());
    }

    @PostMapping("/{id}/signatures")
    @Requires(Permission.EDIT_AGREEMENTS)
    ConventionSheet signConvention(@PathVariable UUID id, @Valid @RequestBody SignConventionRequest request) {
        return conventions.recordSignature(id, request.party(), request.toSignature(), request.version());
    }

    @PostMapping("/{id}/termination")
    @Requires(Permission.EDIT_AGREEMENTS)
    ConventionSheet terminateConvention(@PathVariable UUID id, @Valid @RequestBody TerminateConventionRequest request) {
        return conventions.terminate(
                id, request.lastCoveredDay(), request.reason().strip(), request.version());
    }

    @PostMapping("/{id}/abandonment")
    @Requires(Permission.EDIT_AGREEMENTS)
    ConventionSheet abandonConvention(@PathVariable UUID id, @Valid @RequestBody AbandonConventionRequest request) {
        return conventions.abandon(id, request.reason().strip(), request.version());
    }

    @GetMapping(path = "/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Requires({Permission.READ_AGREEMENTS, Permission.READ_OWN_BODY})
    ResponseEntity<Resource> downloadConvention(@PathVariable UUID id, Actor actor) {
        OwnBody.only(actor, conventions.bodyOf(id));
        return Downloads.pdf("convention-mpo.pdf", documents.convention(id));
    }

    @PostMapping(path = "/{id}/signed-copy", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.EDIT_AGREEMENTS)
    ConventionSheet attachSignedConvention(@PathVariable UUID id, @RequestPart MultipartFile file, Actor actor) {
        return conventions.attachSignedCopy(id, Upload.of("file", file), actor);
    }

    @GetMapping(path = "/{id}/signed-copy", produces = MediaType.APPLICATION_PDF_VALUE)
    @Requires({Permission.READ_AGREEMENTS, Permission.READ_OWN_BODY})
    ResponseEntity<Resource> downloadSignedConvention(@PathVariable UUID id, Actor actor) {
        OwnBody.only(actor, conventions.bodyOf(id));
        return Downloads.of(conventions.openSignedCopy(id));
    }
}
