package fr.entremise.identity.openid;

import fr.entremise.identity.login.LoginSessions;
import fr.entremise.identity.login.WayIn;
import fr.entremise.identity.openid.OpenIdAccounts.Entry;
import fr.entremise.identity.openid.OpenIdProvider.Claimed;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What becomes of a login once the provider's answer was checked: a session, the question for the second factor, one more
 * identity for whoever is in already, or nothing. And the way out, which the provider is told of.
 */
@Component
public class OpenIdLogin implements AuthenticationSuccessHandler {

    private static final String LINKING = "entremise.openid.linking";
    private static final String OPENED = "entremise.openid.opened";
    private static final String LEFT = "entremise.openid.left";
    private static final Duration LINKING_FOR = Duration.ofMinutes(10);

    private final OpenIdProviders providers;
    private final OpenIdAccounts accounts;
    private final WayIn wayIn;
    private final LoginSessions sessions;
    private final Clock clock;

    OpenIdLogin(OpenIdProviders providers, OpenIdAccounts accounts, WayIn wayIn, LoginSessions sessions, Clock clock) {
        this.providers = providers;
        this.accounts = accounts;
        this.wayIn = wayIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The next answer of this provider is linked to the account of whoever asks; answers where it begins. */
    public String beginLinking(UUID userId, String provider, HttpServletRequest request) {
        OpenIdProvider wanted = accounts.offeredTo(userId).stream()
                .filter(offered -> offered.id().equals(provider))
                .findFirst()
                .orElseThrow(NotFound::new);
        request.getSession().setAttribute(LINKING, new Linking(userId, wanted.id(), clock.instant()));
        return wanted.url();
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OAuth2AuthenticationToken token = (OAuth2AuthenticationToken) authentication;
        OpenIdProvider provider =
                providers.named(token.getAuthorizedClientRegistrationId()).orElseThrow();
        OidcUser user = (OidcUser) Objects.requireNonNull(token.getPrincipal());
        Claimed claimed = provider.read(user);
        UUID linking = takeLinking(provider, request);
        if (linking != null) {
            boolean linked = accounts.link(linking, provider, claimed);
            wayIn.goOn(linking, request, response);
            response.sendRedirect("/compte?identite=" + (linked ? "liee" : "refusee"));
            return;
        }
        Entry entry = accounts.enter(provider, claimed).orElse(null);
        if (entry == null) {
            wayIn.refuse(request);
            response.sendRedirect("/login?erreur=compte-inconnu");
            return;
        }
        boolean open = wayIn.open(entry.userId(), entry.opening(), request, response);
        request.getSession()
                .setAttribute(
                        OPENED, new Opened(provider.id(), user.getIdToken().getTokenValue()));
        response.sendRedirect(
                open ? "/login?retour=1" : "/login?etape=" + (wayIn.awaitsMail(request) ? "courriel" : "facteur"));
    }

    /**
     * Where the browser goes to be logged out at the provider too, after the session is closed; nowhere when no provider
     * opened it, or it has no such address.
     */
    public Optional<String> leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Opened opened = session == null ? null : (Opened) session.getAttribute(OPENED);
        wayIn.refuse(request);
        if (opened == null) {
            return Optional.empty();
        }
        return endSessionAddress(opened.provider()).map(address -> {
            String state = Secrets.token();
            request.getSession().setAttribute(LEFT, state);
            return UriComponentsBuilder.fromUriString(address)
                    .queryParam("id_token_hint", "{token}")
                    .queryParam("state", "{state}")
                    .queryParam("post_logout_redirect_uri", "{back}")
                    .encode()
                    .buildAndExpand(
                            opened.idToken(),
                            state,
                            ServletUriComponentsBuilder.fromContextPath(request)
                                    .path("/api/v1/session/left")
                                    .toUriString())
                    .toUriString();
        });
    }

    /** Whether it is the answer to a logout of this browser. */
    public boolean hasLeft(@Nullable String state, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(LEFT);
        if (session != null) {
            session.removeAttribute(LEFT);
        }
        return expected != null && expected.equals(state);
    }

    private Optional<String> endSessionAddress(String provider) {
        ClientRegistration registration = providers.findByRegistrationId(provider);
        return registration == null
                ? Optional.empty()
                : Optional.ofNullable((String) registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"));
    }

    private @Nullable UUID takeLinking(OpenIdProvider provider, HttpServletRequest request) {
        HttpSession session = request.getSession();
        Linking linking = (Linking) session.getAttribute(LINKING);
        session.removeAttribute(LINKING);
        if (linking == null
                || !linking.provider().equals(provider.id())
                || !clock.instant().isBefore(linking.since().plus(LINKING_FOR))) {
            return null;
        }
        return sessions.facts(request)
                .filter(facts -> facts.userId().equals(linking.userId()))
                .map(facts -> linking.userId())
                .orElse(null);
    }

    private record Linking(UUID userId, String provider, Instant since) implements Serializable {}

    private record Opened(String provider, String idToken) implements Serializable {

        @Override
        public String toString() {
            return "Opened";
        }
    }
}
