package fr.entremise.mediation.web;

import fr.entremise.document.Downloads;
import fr.entremise.document.Upload;
import fr.entremise.identity.PublicEndpoint;
import fr.entremise.mediation.ClaimantCase;
import fr.entremise.mediation.ClaimantCases;
import fr.entremise.mediation.PieceCategory;
import fr.entremise.mediation.followup.FollowUps;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where a claimant, or somebody who assists them, follows a case, by a secret link and a code. */
@RestController
@PublicEndpoint
@RequestMapping("/api/v1/centres/{centre}/public/follow-ups/{token}")
@Tag(name = "follow-ups")
class FollowUpController {

    static final String ACCESS = "X-Follow-Up-Access";

    private final FollowUps followUps;
    private final ClaimantCases cases;

    FollowUpController(FollowUps followUps, ClaimantCases cases) {
        this.followUps = followUps;
        this.cases = cases;
    }

    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void askFollowUpCode(@PathVariable String token) {
        followUps.askCode(token);
    }

    @PostMapping("/access")
    FollowUps.Access openFollowUp(@PathVariable String token, @Valid @RequestBody OpenFollowUpRequest request) {
        return followUps.open(token, request.code());
    }

    @GetMapping
    ClaimantCase readFollowUp(
            @PathVariable String token, @RequestHeader(name = ACCESS, required = false) @Nullable String access) {
        return cases.view(followUps.follower(token, access));
    }

    @GetMapping("/receipt")
    ResponseEntity<Resource> downloadReceipt(
            @PathVariable String token, @RequestHeader(name = ACCESS, required = false) @Nullable String access) {
        return Downloads.pdf(
                "accuse-de-reception.pdf",
                cases.receipt(followUps.follower(token, access).caseId()));
    }

    @GetMapping("/closing-record")
    ResponseEntity<Resource> downloadFollowUpClosingRecord(
            @PathVariable String token, @RequestHeader(name = ACCESS, required = false) @Nullable String access) {
        return Downloads.pdf(
                "acte-de-fin-de-mediation.pdf",
                cases.closingRecord(followUps.follower(token, access).caseId()));
    }

    @PostMapping(path = "/pieces", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ClaimantCase addPieces(
            @PathVariable String token,
            @RequestHeader(name = ACCESS, required = false) @Nullable String access,
            @RequestHeader("Idempotency-Key") UUID idempotencyKey,
            @RequestParam List<PieceCategory> category,
            @RequestPart("file") List<MultipartFile> file) {
        return cases.addPieces(idempotencyKey, followUps.follower(token, access), category, Upload.of("files", file));
    }

    @PostMapping("/withdrawal")
    ClaimantCase withdrawReferral(
            @PathVariable String token, @RequestHeader(name = ACCESS, required = false) @Nullable String access) {
        return cases.withdraw(followUps.follower(token, access));
    }

    record OpenFollowUpRequest(
            @NotNull(message = "Tapez le code reçu.")
            @Pattern(regexp = "\\d{6}", message = "Le code comporte six chiffres.")
            String code) {}
}
