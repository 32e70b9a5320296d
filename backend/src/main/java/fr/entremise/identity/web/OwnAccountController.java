package fr.entremise.identity.web;

import fr.entremise.identity.Members;
import fr.entremise.identity.SignedIn;
import fr.entremise.identity.factor.Enrolment;
import fr.entremise.identity.factor.SecondFactors;
import fr.entremise.identity.login.Addresses;
import fr.entremise.identity.login.LoginSessions;
import fr.entremise.identity.login.LoginSessions.OpenSession;
import fr.entremise.identity.login.Passwords;
import fr.entremise.identity.login.Proofs;
import fr.entremise.identity.openid.OpenIdAccounts;
import fr.entremise.identity.openid.OpenIdAccounts.Linked;
import fr.entremise.identity.openid.OpenIdLogin;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.NotFound;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own account: what lets them in, and where they are in right now. */
@RestController
@RequestMapping("/api/v1/account")
@Tag(name = "account")
class OwnAccountController {

    private final Members members;
    private final LoginSessions sessions;
    private final Passwords passwords;
    private final Addresses addresses;
    private final SecondFactors factors;
    private final Proofs proofs;
    private final OpenIdAccounts identities;
    private final OpenIdLogin openId;

    OwnAccountController(
            Members members,
            LoginSessions sessions,
            Passwords passwords,
            Addresses addresses,
            SecondFactors factors,
            Proofs proofs,
            OpenIdAccounts identities,
            OpenIdLogin openId) {
        this.members = members;
        this.sessions = sessions;
        this.passwords = passwords;
        this.addresses = addresses;
        this.factors = factors;
        this.proofs = proofs;
        this.identities = identities;
        this.openId = openId;
    }

    @GetMapping
    OwnAccountResponse ownAccount(@AuthenticationPrincipal @Nullable SignedIn person) {
        Members.Member member = member(person);
        return new OwnAccountResponse(
                member.name(),
                member.email(),
                passwords.hasOne(member.userId()),
                factors.isOn(member.userId()),
                factors.recoveryCodesLeft(member.userId()));
    }

    @GetMapping("/sessions")
    List<OpenSession> ownSessions(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request) {
        return sessions.of(userId(person), sessionId(request));
    }

    @DeleteMapping("/sessions/{handle}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(@AuthenticationPrincipal @Nullable SignedIn person, @PathVariable String handle) {
        if (!sessions.end(userId(person), handle)) {
            throw new NotFound();
        }
    }

    /** Every session but the one that asks. */
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOtherSessions(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request) {
        sessions.endAllBut(userId(person), sessionId(request));
    }

    /** The identities of other services that open the account, and those that may be linked to it. */
    @GetMapping("/identities")
    IdentitiesResponse ownIdentities(@AuthenticationPrincipal @Nullable SignedIn person) {
        UUID userId = userId(person);
        return new IdentitiesResponse(
                identities.of(userId),
                identities.offeredTo(userId).stream()
                        .map(offered -> new OfferedIdentity(offered.id(), offered.label()))
                        .toList());
    }

    /** Tells where to go so that the next answer of the provider is linked to this account. */
    @PostMapping("/identities")
    LinkingResponse linkIdentity(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @Valid @RequestBody LinkIdentityRequest wanted,
            HttpServletRequest request) {
        proofs.require(request);
        return new LinkingResponse(openId.beginLinking(userId(person), wanted.provider(), request));
    }

    @DeleteMapping("/identities/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlinkIdentity(
            @AuthenticationPrincipal @Nullable SignedIn person, @PathVariable UUID id, HttpServletRequest request) {
        proofs.require(request);
        identities.unlink(userId(person), id);
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @Valid @RequestBody ChangePasswordRequest change,
            HttpServletRequest request) {
        UUID userId = userId(person);
        if (!passwords.hasOne(userId)) {
            proofs.require(request);
        }
        passwords.change(userId, change.current(), change.password(), request.getRemoteAddr(), sessionId(request));
    }

    /** Mails a code to the new address. */
    @PostMapping("/address")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void proposeAddress(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @Valid @RequestBody NewAddressRequest asked,
            HttpServletRequest request) {
        proofs.require(request);
        addresses.propose(userId(person), asked.email());
    }

    @PostMapping("/address/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmAddress(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @Valid @RequestBody TypedCode typed,
            HttpServletRequest request) {
        addresses.confirm(userId(person), typed.code(), request.getRemoteAddr());
    }

    @PostMapping("/second-factor")
    Enrolment beginSecondFactor(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request) {
        proofs.require(request);
        return factors.begin(userId(person));
    }

    @PostMapping("/second-factor/confirmation")
    RecoveryCodes confirmSecondFactor(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @Valid @RequestBody TypedCode typed,
            HttpServletRequest request) {
        List<String> codes = factors.confirm(userId(person), typed.code());
        sessions.endAllBut(userId(person), sessionId(request));
        sessions.provedAgain(request, true);
        return new RecoveryCodes(codes);
    }

    @PostMapping("/second-factor/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @Valid @RequestBody TypedCode typed,
            HttpServletRequest request) {
        requireFactor(userId(person), typed, request);
        factors.remove(userId(person));
    }

    @PostMapping("/second-factor/recovery-codes")
    RecoveryCodes renewRecoveryCodes(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @Valid @RequestBody TypedCode typed,
            HttpServletRequest request) {
        requireFactor(userId(person), typed, request);
        return new RecoveryCodes(factors.renewRecoveryCodes(userId(person)));
    }

    /** What the person is asked for before an act that needs a fresh proof. */
    @GetMapping("/proof")
    ProofResponse meansOfProof(@AuthenticationPrincipal @Nullable SignedIn person) {
        return new ProofResponse(proofs.meansOf(userId(person)));
    }

    @PostMapping("/proof-code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mailProofCode(@AuthenticationPrincipal @Nullable SignedIn person) {
        proofs.mailCode(userId(person));
    }

    @PostMapping("/proof")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void proveAgain(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @Valid @RequestBody ProofRequest proof,
            HttpServletRequest request) {
        proofs.prove(request, userId(person), proof.password(), proof.code());
    }

    private void requireFactor(UUID userId, TypedCode typed, HttpServletRequest request) {
        if (!factors.isRight(userId, typed.code(), request.getRemoteAddr())) {
            throw InvalidInput.of("code", "Ce code est inexact ou a déjà servi.");
        }
    }

    private UUID userId(@Nullable SignedIn person) {
        return member(person).userId();
    }

    /** A closed account has no way in, whatever its session says. */
    private Members.Member member(@Nullable SignedIn person) {
        return Optional.ofNullable(person)
                .flatMap(found -> members.find(found.userId()))
                .orElseThrow(() -> new InsufficientAuthenticationException("No open account"));
    }

    private static String sessionId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    record OwnAccountResponse(
            String name, String email, boolean hasPassword, boolean secondFactor, int recoveryCodesLeft) {}

    record ChangePasswordRequest(
            @Nullable @Size(max = 200, message = "200 caractères au plus.")
            String current,

            @NotBlank(message = "Choisissez un mot de passe.") @Size(max = 200, message = "200 caractères au plus.")
            String password) {

        @Override
        public String toString() {
            return "ChangePasswordRequest";
        }
    }

    record NewAddressRequest(
            @NotBlank(message = "Indiquez l’adresse électronique.")
            @Email(message = "Indiquez une adresse électronique complète.")
            @Size(max = 254, message = "254 caractères au plus.")
            String email) {}

    record TypedCode(
            @NotBlank(message = "Indiquez le code.") @Size(max = 20, message = "20 caractères au plus.")
            String code) {

        @Override
        public String toString() {
            return "TypedCode";
        }
    }

    record RecoveryCodes(List<String> codes) {}

    record IdentitiesResponse(List<Linked> linked, List<OfferedIdentity> offered) {}

    record OfferedIdentity(String provider, String name) {}

    record LinkIdentityRequest(
            @NotBlank(message = "Choisissez le service.") @Size(max = 100, message = "100 caractères au plus.")
            String provider) {}

    record LinkingResponse(String url) {}

    record ProofResponse(Proofs.Means means) {}

    record ProofRequest(
            @Nullable @Size(max = 200, message = "200 caractères au plus.")
            String password,

            @Nullable @Size(max = 20, message = "20 caractères au plus.")
            String code) {

        @Override
        public String toString() {
            return "ProofRequest";
        }
    }
}
