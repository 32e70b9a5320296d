package fr.entremise.identity.web;

import fr.entremise.identity.LoginThrottle;
import fr.entremise.identity.Members;
import fr.entremise.identity.Members.Held;
import fr.entremise.identity.Role;
import fr.entremise.identity.SignedIn;
import fr.entremise.identity.impersonation.Impersonation;
import fr.entremise.identity.impersonation.Impersonations;
import fr.entremise.identity.login.LoginCodes;
import fr.entremise.identity.login.LoginSessions;
import fr.entremise.identity.login.Opening;
import fr.entremise.identity.login.SessionFacts;
import fr.entremise.identity.login.WayIn;
import fr.entremise.identity.openid.OpenIdKind;
import fr.entremise.identity.openid.OpenIdLogin;
import fr.entremise.identity.openid.OpenIdProvider;
import fr.entremise.identity.openid.OpenIdProviders;
import fr.entremise.identity.passkey.Passkeys;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logs people in and out, and tells the application in the browser who is there. */
@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "session")
class SessionController {

    private final Members members;
    private final AuthenticationManager passwords;
    private final LoginThrottle throttle;
    private final LoginCodes codes;
    private final WayIn wayIn;
    private final Passkeys passkeys;
    private final OpenIdProviders providers;
    private final OpenIdLogin openId;
    private final LoginSessions sessions;
    private final Impersonations impersonations;

    SessionController(
            Members members,
            AuthenticationManager passwords,
            LoginThrottle throttle,
            LoginCodes codes,
            WayIn wayIn,
            Passkeys passkeys,
            OpenIdProviders providers,
            OpenIdLogin openId,
            LoginSessions sessions,
            Impersonations impersonations) {
        this.members = members;
        this.passwords = passwords;
        this.throttle = throttle;
        this.codes = codes;
        this.wayIn = wayIn;
        this.passkeys = passkeys;
        this.providers = providers;
        this.openId = openId;
        this.sessions = sessions;
        this.impersonations = impersonations;
    }

    @GetMapping
    SessionResponse currentSession(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request) {
        if (person == null) {
            return SessionResponse.NOBODY;
        }
        Impersonation place = impersonations.of(request).orElse(null);
        if (place != null && impersonations.holds(place)) {
            return inPlaceOf(place);
        }
        impersonations.end(request);
        return present(person.userId(), request);
    }

    @PostMapping
    SessionResponse logIn(
            @Valid @RequestBody LoginRequest login, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = authenticate(login, request.getRemoteAddr());
        SignedIn person = (SignedIn) Objects.requireNonNull(authentication.getPrincipal());
        return enter(person.userId(), Opening.BY_ONE_PROOF, request, response);
    }

    /** Mails six digits to the address, if it has an account; the answer does not say. */
    @PostMapping("/code-request")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askLoginCode(@Valid @RequestBody LoginAddressRequest asked, HttpServletRequest request) {
        codes.ask(asked.email(), request.getRemoteAddr());
    }

    @PostMapping("/code")
    SessionResponse logInByCode(
            @Valid @RequestBody CodeLoginRequest login, HttpServletRequest request, HttpServletResponse response) {
        UUID userId = codes.redeem(login.email(), login.code(), request.getRemoteAddr());
        return enter(userId, Opening.BY_MAIL, request, response);
    }

    /** The second factor, after a first one that was right. */
    @PostMapping("/factor")
    SessionResponse giveFactor(
            @Valid @RequestBody FactorRequest factor, HttpServletRequest request, HttpServletResponse response) {
        boolean trusts = Boolean.TRUE.equals(factor.trustDevice());
        return present(wayIn.withFactor(factor.code(), trusts, request, response), request);
    }

    /** What {@code navigator.credentials.get} takes; it names nobody, and is the same whoever asks. */
    @PostMapping("/passkey/options")
    PasskeyQuestion askPasskey(HttpServletRequest request) {
        return new PasskeyQuestion(passkeys.beginLogin(request));
    }

    /** A passkey stands for both factors: the device, and the lock that it asks its owner for. */
    @PostMapping("/passkey")
    SessionResponse logInByPasskey(
            @Valid @RequestBody PasskeyLoginRequest shown, HttpServletRequest request, HttpServletResponse response) {
        UUID userId = passkeys.owner(shown.credential(), request);
        wayIn.open(userId, Opening.BY_TWO_PROOFS, request, response);
        return present(userId, request);
    }

    private SessionResponse enter(
            UUID userId, Opening opening, HttpServletRequest request, HttpServletResponse response) {
        if (wayIn.open(userId, opening, request, response)) {
            return present(userId, request);
        }
        return wayIn.awaitsMail(request) ? SessionResponse.MAIL_DUE : SessionResponse.FACTOR_DUE;
    }

    /** What the member is in that centre, and nothing of what either is elsewhere. */
    private SessionResponse inPlaceOf(Impersonation place) {
        return members.find(place.userId())
                .map(member -> SessionResponse.inPlaceOf(
                        place,
                        member.memberships().stream()
                                .filter(held -> place.centre().slug().equals(held.centre()))
                                .toList()))
                .orElse(SessionResponse.NOBODY);
    }

    /** A session that a centre's own provider opened shows what that provider reaches, and nothing else. */
    private SessionResponse present(UUID userId, HttpServletRequest request) {
        String provider = sessions.facts(request).map(SessionFacts::provider).orElse(null);
        return members.find(userId)
                .map(member -> SessionResponse.of(
                        member,
                        member.memberships().stream()
                                .filter(held -> providers.reaches(provider, held.centre()))
                                .toList()))
                .orElse(SessionResponse.NOBODY);
    }

    /** A refusal is an exception, so that what comes back was right. */
    private Authentication authenticate(LoginRequest login, String address) {
        return throttle.attempt(
                login.email(),
                address,
                () -> passwords.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(login.email(), login.password())),
                Authentication::isAuthenticated);
    }

    /** Closes the session, and tells where to close the provider's too. */
    @DeleteMapping
    LogoutResponse logOut(HttpServletRequest request) {
        impersonations.end(request);
        return new LogoutResponse(openId.leave(request).orElse(null));
    }

    /** Gives back the place that was taken of a member; the session is its owner's again. */
    @DeleteMapping("/impersonation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endImpersonation(HttpServletRequest request) {
        impersonations.end(request);
    }

    /** The OpenID providers of the platform and, when one is named, of a centre. */
    @GetMapping("/providers")
    List<ProviderResponse> loginProviders(@RequestParam(required = false) @Nullable String centre) {
        return providers.offered(centre).stream().map(ProviderResponse::of).toList();
    }

    /** Where a provider sends whoever has logged out there as well. */
    @GetMapping("/left")
    @ResponseStatus(HttpStatus.SEE_OTHER)
    void leftProvider(
            @RequestParam(required = false) @Nullable String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Location", openId.hasLeft(state, request) ? "/login?motif=sortie" : "/login");
    }

    record LoginRequest(
            @NotBlank(message = "Indiquez votre adresse électronique.")
            @Size(max = 254, message = "254 caractères au plus.")
            String email,

            @NotBlank(message = "Indiquez votre mot de passe.") @Size(max = 200, message = "200 caractères au plus.")
            String password) {

        /** Never the password, wherever a record may be printed. */
        @Override
        public String toString() {
            return "LoginRequest";
        }
    }

    record LoginAddressRequest(
            @NotBlank(message = "Indiquez votre adresse électronique.")
            @Size(max = 254, message = "254 caractères au plus.")
            String email) {}

    record CodeLoginRequest(
            @NotBlank(message = "Indiquez votre adresse électronique.")
            @Size(max = 254, message = "254 caractères au plus.")
            String email,

            @NotBlank(message = "Indiquez le code reçu.") @Size(max = 20, message = "20 caractères au plus.")
            String code) {

        @Override
        public String toString() {
            return "CodeLoginRequest";
        }
    }

    record FactorRequest(
            @NotBlank(message = "Indiquez le code.") @Size(max = 20, message = "20 caractères au plus.")
            String code,

            @Nullable Boolean trustDevice) {

        @Override
        public String toString() {
            return "FactorRequest";
        }
    }

    record PasskeyQuestion(Map<String, Object> options) {}

    record PasskeyLoginRequest(
            @NotNull(message = "La clé manque.") Map<String, Object> credential) {}

    record LogoutResponse(@Nullable String next) {}

    record ProviderResponse(String id, String name, OpenIdKind kind, boolean forAll, String url) {
        static ProviderResponse of(OpenIdProvider provider) {
            return new ProviderResponse(
                    provider.id(), provider.label(), provider.kind(), provider.isForAll(), provider.url());
        }
    }

    @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
    record SessionResponse(
            boolean authenticated,
            @Nullable UUID id,
            @Nullable String name,
            @Nullable List<MembershipResponse> memberships,
            @Nullable NextStep next,
            @Nullable ImpersonationResponse impersonation) {

        static final SessionResponse NOBODY = new SessionResponse(false, null, null, null, null, null);
        static final SessionResponse FACTOR_DUE = new SessionResponse(false, null, null, null, NextStep.TOTP, null);
        static final SessionResponse MAIL_DUE =
                new SessionResponse(false, null, null, null, NextStep.MAILED_CODE, null);

        static SessionResponse inPlaceOf(Impersonation place, List<Held> reached) {
            return new SessionResponse(
                    true,
                    // Drafts of that person, if this device held some, are theirs alone.
                    null,
                    place.name(),
                    reached.stream().map(MembershipResponse::of).toList(),
                    null,
                    new ImpersonationResponse(place.byName(), place.centre().slug(), place.until()));
        }

        static SessionResponse of(Members.Member member, List<Held> reached) {
            return new SessionResponse(
                    true,
                    member.userId(),
                    member.name(),
                    reached.stream().map(MembershipResponse::of).toList(),
                    null,
                    null);
        }
    }

    /** Who sees the centre from the place of the person named, and until when. */
    record ImpersonationResponse(String by, String centre, Instant until) {}

    /** What is still asked before there is a session. */
    enum NextStep {
        TOTP,
        /** Where a lost second factor was taken away. */
        MAILED_CODE
    }

    record MembershipResponse(
            @Nullable String centre, Role role, @Nullable BodyResponse body) {

        static MembershipResponse of(Held held) {
            String siren = held.bodySiren();
            String name = held.bodyName();
            return new MembershipResponse(
                    held.centre(), held.role(), siren == null || name == null ? null : new BodyResponse(siren, name));
        }
    }

    record BodyResponse(String siren, String name) {}
}
