package fr.entremise.identity.openid;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The OpenID providers, by the name that their return address ends with. Only the first three of each are always asked
 * for; what is left out comes from its {@link OpenIdKind}.
 */
@ConfigurationProperties("entremise.identity.openid")
record OpenIdSettings(@Nullable Map<String, Provider> providers) {

    /**
     * @param discovery the issuer, or the address of its discovery document
     * @param centres which centres it lets into; all of them when left out
     * @param audience whom it may let in
     * @param requestClaims what is sent as {@code claims}, in JSON
     * @param acrValues what is sent as {@code acr_values}
     * @param secondFactorAcr the {@code acr} that prove a second factor, besides {@code mfa} among the {@code amr}
     * @param trustEmail whether every address it tells is verified, though it does not say so
     * @param signedUserInfo whether what it tells of a person must be signed
     * @param algorithm what it signs with
     */
    record Provider(
            String discovery,
            String clientId,
            String clientSecret,
            @Nullable OpenIdKind kind,
            @Nullable String label,
            @Nullable Set<String> centres,
            @Nullable Set<Audience> audience,
            @Nullable List<String> scopes,
            @Nullable ClaimNames claims,
            @Nullable String requestClaims,
            @Nullable String acrValues,
            @Nullable Set<String> secondFactorAcr,
            @Nullable Boolean trustEmail,
            @Nullable Boolean signedUserInfo,
            @Nullable Boolean pkce,
            @Nullable String algorithm) {}

    /** How a provider calls what it tells, where that differs from its kind. */
    record ClaimNames(
            @Nullable String email,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String siret,
            @Nullable String idp) {}

    /** Whom a provider is for. */
    enum Audience {
        /** Who works for a centre. */
        STAFF,
        /** Everybody else. */
        PUBLIC
    }
}
