package fr.entremise.mediation.web;

import fr.entremise.identity.PublicEndpoint;
import fr.entremise.mediation.ClaimantReferral;
import fr.entremise.mediation.followup.ClaimantSpaces;
import fr.entremise.mediation.followup.FollowUps;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.NetworkHosts;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a claimant finds all their referrals again, by a code to the address that they referred with. */
@RestController
@PublicEndpoint
@RequestMapping("/api/v1/centres/{centre}/public/claimant-space")
@Tag(name = "follow-ups")
class ClaimantSpaceController {

    private final ClaimantSpaces spaces;

    ClaimantSpaceController(ClaimantSpaces spaces) {
        this.spaces = spaces;
    }

    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ClaimantSpaces.AskedCode askClaimantCode(@Valid @RequestBody AskClaimantCode request, HttpServletRequest from) {
        return spaces.askCode(request.email(), NetworkHosts.of(from.getRemoteAddr()));
    }

    @PostMapping("/access")
    FollowUps.Access openClaimantSpace(@Valid @RequestBody OpenClaimantSpace request) {
        return spaces.open(request.asked(), request.code());
    }

    @DeleteMapping("/access")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leaveClaimantSpace(
            @RequestHeader(name = FollowUpController.ACCESS, required = false) @Nullable String access) {
        spaces.leave(access);
    }

    @GetMapping("/referrals")
    Listing<ClaimantReferral> listClaimantReferrals(
            @RequestHeader(name = FollowUpController.ACCESS, required = false) @Nullable String access,
            @ParameterObject ListRequest request) {
        return spaces.list(access, request);
    }

    record AskClaimantCode(
            @NotBlank(message = "Indiquez votre adresse électronique.")
            @Email(message = "Indiquez une adresse électronique complète.")
            @Size(max = 254, message = "254 caractères au plus.")
            String email) {

        AskClaimantCode {
            email = email == null ? "" : email.strip();
        }
    }

    record OpenClaimantSpace(
            @NotBlank(message = "Demandez d’abord un code.") @Size(max = 100)
            String asked,

            @NotNull(message = "Tapez le code reçu.")
            @Pattern(regexp = "\\d{6}", message = "Le code comporte six chiffres.")
            String code) {}
}
