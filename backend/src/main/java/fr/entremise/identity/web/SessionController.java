package fr.entremise.identity.web;

import fr.entremise.identity.LoginThrottle;
import fr.entremise.identity.Members;
import fr.entremise.identity.Members.Held;
import fr.entremise.identity.Role;
import fr.entremise.identity.SignedIn;
import fr.entremise.identity.login.LoginCodes;
import fr.entremise.identity.login.Person;
import fr.entremise.identity.login.WayIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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
    private final ObjectProvider<InMemoryClientRegistrationRepository> providers;

    SessionController(
            Members members,
            AuthenticationManager passwords,
            LoginThrottle throttle,
            LoginCodes codes,
            WayIn wayIn,
            ObjectProvider<InMemoryClientRegistrationRepository> providers) {
        this.members = members;
        this.passwords = passwords;
        this.throttle = throttle;
        this.codes = codes;
        this.wayIn = wayIn;
        this.providers = providers;
    }

    @GetMapping
    SessionResponse currentSession(@AuthenticationPrincipal @Nullable SignedIn person) {
        return Optional.ofNullable(person)
                .flatMap(found -> members.find(found.userId()))
                .map(SessionResponse::of)
                .orElse(SessionResponse.NOBODY);
    }

    @PostMapping
    SessionResponse logIn(
            @Valid @RequestBody LoginRequest login, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = authenticate(login, request.getRemoteAddr());
        SignedIn person = (SignedIn) Objects.requireNonNull(authentication.getPrincipal());
        return enter(person.userId(), request, response);
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
        return enter(codes.redeem(login.email(), login.code(), request.getRemoteAddr()), request, response);
    }

    /** The second factor, after a first one that was right. */
    @PostMapping("/factor")
    SessionResponse giveFactor(
            @Valid @RequestBody FactorRequest factor, HttpServletRequest request, HttpServletResponse response) {
        return present(wayIn.withFactor(factor.code(), request, response));
    }

    private SessionResponse enter(UUID userId, HttpServletRequest request, HttpServletResponse response) {
        return wayIn.open(userId, request, response) ? present(userId) : SessionResponse.FACTOR_DUE;
    }

    private SessionResponse present(UUID userId) {
        return currentSession(new Person(userId));
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

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** The OpenID providers that the configuration names, for the login page. */
    @GetMapping("/providers")
    List<ProviderResponse> loginProviders() {
        return providers.stream()
                .flatMap(repository -> java.util.stream.StreamSupport.stream(repository.spliterator(), false))
                .map(ProviderResponse::of)
                .toList();
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
            String code) {

        @Override
        public String toString() {
            return "FactorRequest";
        }
    }

    record ProviderResponse(String id, String name, String url) {
        static ProviderResponse of(ClientRegistration registration) {
            return new ProviderResponse(
                    registration.getRegistrationId(),
                    registration.getClientName(),
                    "/oauth2/authorization/" + registration.getRegistrationId());
        }
    }

    @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
    record SessionResponse(
            boolean authenticated,
            @Nullable String name,
            @Nullable List<MembershipResponse> memberships,
            @Nullable NextStep next) {

        static final SessionResponse NOBODY = new SessionResponse(false, null, null, null);
        static final SessionResponse FACTOR_DUE = new SessionResponse(false, null, null, NextStep.TOTP);

        static SessionResponse of(Members.Member member) {
            return new SessionResponse(
                    true,
                    member.name(),
                    member.memberships().stream().map(MembershipResponse::of).toList(),
                    null);
        }
    }

    /** What is still asked before there is a session. */
    enum NextStep {
        TOTP
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
