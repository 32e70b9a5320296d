package fr.entremise.agreement.web;

import fr.entremise.agreement.AgreementDocuments;
import fr.entremise.document.Downloads;
import fr.entremise.identity.PublicEndpoint;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a body that thinks of joining may download. */
@RestController
@PublicEndpoint
@RequestMapping(path = "/api/v1/centres/{centre}/public/documents", produces = MediaType.APPLICATION_PDF_VALUE)
@Tag(name = "public-agreement")
class PublicDocumentController {

    private final AgreementDocuments documents;

    PublicDocumentController(AgreementDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/presentation")
    ResponseEntity<Resource> downloadPresentation() {
        return Downloads.pdf("fiche-de-presentation.pdf", documents.presentation());
    }

    @GetMapping("/model-deliberation")
    ResponseEntity<Resource> downloadModelDeliberation() {
        return Downloads.pdf("modele-de-deliberation.pdf", documents.modelDeliberation());
    }

    @GetMapping("/model-convention")
    ResponseEntity<Resource> downloadModelConvention() {
        return Downloads.pdf("modele-de-convention.pdf", documents.modelConvention());
    }
}
