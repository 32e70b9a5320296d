package fr.entremise.mediation.web;

import fr.entremise.document.Upload;
import fr.entremise.identity.PublicEndpoint;
import fr.entremise.mediation.Referrals;
import fr.entremise.mediation.Referrals.Receipt;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Where a public employee refers to the mediator, without an account. */
@RestController
@PublicEndpoint
@RequestMapping("/api/v1/centres/{centre}/public/referrals")
@Tag(name = "referrals")
class ReferralController {

    private final Referrals referrals;
    private final MultipartJson parts;

    ReferralController(Referrals referrals, MultipartJson parts) {
        this.referrals = referrals;
        this.parts = parts;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = ReferralForm.class)))
    Receipt submitReferral(@RequestHeader("Idempotency-Key") UUID idempotencyKey, MultipartHttpServletRequest request)
            throws IOException, ServletException {
        SubmitReferralRequest referral = parts.read(request, "referral", SubmitReferralRequest.class);
        return referrals.file(idempotencyKey, referral.submission(), Upload.of("files", request.getFiles("file")));
    }

    /** The parts of the form, for the document of the API. */
    record ReferralForm(SubmitReferralRequest referral, List<MultipartFile> file) {}
}
