package fr.entremise.web;

import fr.entremise.identity.ApiScope;
import fr.entremise.identity.client.ApiTokens;
import fr.entremise.identity.client.ApiTokens.Known;
import fr.entremise.shared.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The centres' programs, in the words of Spring's authorization server. */
@Component
class ProgramRegister implements RegisteredClientRepository {

    /** A hash that no secret has. */
    private static final String NOBODYS = "-";

    private final ApiTokens tokens;

    ProgramRegister(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** A program that is not there goes the same way, in the same time, as one whose secrets are all over. */
    @Override
    public RegisteredClient findByClientId(String clientId) {
        Known known = tokens.find(clientId).orElseGet(() -> new Known(new UUID(0, 0), Set.of(), List.of()));
        return RegisteredClient.withId(known.id().toString())
                .clientId(clientId)
                .clientSecret(known.secretHashes().isEmpty() ? NOBODYS : String.join(" ", known.secretHashes()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(
                        known.scopes().stream().map(ApiScope::value).collect(Collectors.toSet())))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                        .accessTokenTimeToLive(ApiTokens.GOOD_FOR)
                        .build())
                .build();
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return null;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Programs are let in by their centre");
    }

    /**
     * Compares with each of the hashes that are good now. A secret has 256 random bits: one fast hash keeps it, and there
     * is nothing to guess slowly.
     */
    static final class AnyOfTheHashes implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence secret) {
            return secret == null ? null : Secrets.hash(secret.toString());
        }

        @Override
        public boolean matches(@Nullable CharSequence secret, @Nullable String hashes) {
            if (secret == null || hashes == null) {
                return false;
            }
            byte[] given = Secrets.hash(secret.toString()).getBytes(StandardCharsets.US_ASCII);
            boolean found = false;
            for (String hash : hashes.split(" ", -1)) {
                found |= MessageDigest.isEqual(given, hash.getBytes(StandardCharsets.US_ASCII));
            }
            return found;
        }
    }
}
