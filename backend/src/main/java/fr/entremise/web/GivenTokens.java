package fr.entremise.web;

import fr.entremise.identity.client.ApiTokens;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The tokens that programs were given, in the words of Spring's authorization server: client_credentials only. */
@Component
class GivenTokens implements OAuth2AuthorizationService {

    private final ApiTokens tokens;

    GivenTokens(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void save(OAuth2Authorization given) {
        tokens.keep(
                UUID.fromString(given.getRegisteredClientId()),
                Objects.requireNonNull(given.getAccessToken()).getToken().getTokenValue(),
                given.getAuthorizedScopes(),
                addressOfWhoeverAsks());
    }

    private static @Nullable String addressOfWhoeverAsks() {
        Authentication client = SecurityContextHolder.getContext().getAuthentication();
        return client != null && client.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : null;
    }

    /** Asked only for grants that need an earlier one, and there is none. */
    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        throw new UnsupportedOperationException("A token ends by itself, or with its program");
    }
}
