package fr.entremise.mediation.web;

import fr.entremise.document.Upload;
import fr.entremise.identity.PublicEndpoint;
import fr.entremise.mediation.AssistantQuality;
import fr.entremise.mediation.Assistants;
import fr.entremise.mediation.ClaimantCase;
import fr.entremise.mediation.Designation;
import fr.entremise.mediation.followup.FollowUps;
import fr.entremise.shared.InvalidInput;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Where a claimant says who assists them in a case, and until when. */
@RestController
@PublicEndpoint
@RequestMapping("/api/v1/centres/{centre}/public/follow-ups/{token}/assistants")
@Tag(name = "follow-ups")
class FollowUpAssistantController {

    private final FollowUps followUps;
    private final Assistants assistants;
    private final MultipartJson parts;

    FollowUpAssistantController(FollowUps followUps, Assistants assistants, MultipartJson parts) {
        this.followUps = followUps;
        this.assistants = assistants;
        this.parts = parts;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = DesignationForm.class)))
    ClaimantCase designateAssistant(
            @PathVariable String token,
            @RequestHeader(name = FollowUpController.ACCESS, required = false) @Nullable String access,
            @RequestHeader("Idempotency-Key") UUID idempotencyKey,
            MultipartHttpServletRequest request)
            throws IOException, ServletException {
        DesignateAssistantRequest assistant = parts.read(request, "assistant", DesignateAssistantRequest.class);
        List<MultipartFile> files = request.getFiles("mandate");
        if (files.size() != 1) {
            throw InvalidInput.of("mandate", "Joignez le mandat signé, en un seul fichier.");
        }
        return assistants.designate(
                idempotencyKey,
                followUps.follower(token, access),
                assistant.designation(),
                Upload.of("mandate", files.getFirst()));
    }

    @PostMapping("/{assistant}/end")
    ClaimantCase endAssistance(
            @PathVariable String token,
            @PathVariable UUID assistant,
            @RequestHeader(name = FollowUpController.ACCESS, required = false) @Nullable String access) {
        return assistants.end(followUps.follower(token, access), assistant);
    }

    record DesignateAssistantRequest(
            @Nullable String name,
            @Nullable AssistantQuality quality,
            @Nullable String email,
            @Nullable LocalDate lastDay) {

        Designation designation() {
            return new Designation(name, quality, email, lastDay);
        }
    }

    /** The parts of the form, for the document of the API. */
    record DesignationForm(DesignateAssistantRequest assistant, MultipartFile mandate) {}
}
