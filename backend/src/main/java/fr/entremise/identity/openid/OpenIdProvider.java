package fr.entremise.identity.openid;

import fr.entremise.identity.Members.Held;
import fr.entremise.identity.Role;
import fr.entremise.identity.openid.OpenIdSettings.Audience;
import fr.entremise.identity.openid.OpenIdSettings.ClaimNames;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/** One provider as it is configured, its kind filling in what is left out. */
public final class OpenIdProvider {

    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private final String id;
    private final OpenIdKind kind;
    private final OpenIdSettings.Provider set;

    OpenIdProvider(String id, OpenIdSettings.Provider set) {
        this.id = id;
        this.set = set;
        this.kind = or(set.kind(), OpenIdKind.STANDARD);
    }

    public String id() {
        return id;
    }

    public OpenIdKind kind() {
        return kind;
    }

    /** What its button says. */
    public String label() {
        String usual = kind.label;
        return or(set.label(), usual == null ? id : usual);
    }

    /** Where a login with it begins. */
    public String url() {
        return "/oauth2/authorization/" + id;
    }

    /** Whether it is the platform's, for every centre. */
    public boolean isForAll() {
        return centres().isEmpty();
    }

    public boolean reaches(@Nullable String centre) {
        return isForAll() || (centre != null && centres().contains(centre));
    }

    /**
     * Whether it may let in somebody who holds these memberships. A centre's own provider is that centre's word: it never
     * speaks for an operator, nor for whoever does not belong there.
     */
    boolean admits(List<Held> held) {
        boolean isStaff = held.stream().map(Held::role).anyMatch(role -> !role.isOfBody());
        if (!or(set.audience(), kind.audience()).contains(isStaff ? Audience.STAFF : Audience.PUBLIC)) {
            return false;
        }
        return isForAll()
                || (held.stream().noneMatch(one -> one.role() == Role.OPERATOR)
                        && held.stream().anyMatch(one -> reaches(one.centre())));
    }

    /** Whether these memberships go further than it does. */
    boolean isExceededBy(List<Held> held) {
        return held.stream().anyMatch(one -> !reaches(one.centre()));
    }

    /** What it says of somebody, by the names that it uses. */
    Claimed read(OidcUser user) {
        ClaimNames names = set.claims();
        String email = text(user, or(names == null ? null : names.email(), "email"));
        boolean verified = or(set.trustEmail(), false) || Boolean.TRUE.equals(user.getEmailVerified());
        String given = text(user, or(names == null ? null : names.givenName(), "given_name"));
        String family = text(user, or(names == null ? null : names.familyName(), kind.familyName));
        String name = ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
        String siret = text(user, or(names == null ? null : names.siret(), "siret"));
        String idp = text(user, or(names == null ? null : names.idp(), "idp_id"));
        return new Claimed(
                Objects.requireNonNull(user.getSubject(), "A login always has a sub"),
                verified ? email : null,
                name.isEmpty() ? null : name,
                siret,
                idp == null ? "" : idp,
                provesSecondFactor(user));
    }

    private boolean provesSecondFactor(OidcUser user) {
        // Only what is signed with the login itself counts: UserInfo tells who somebody is, not how they proved it.
        Object methods = user.getIdToken().getClaims().get("amr");
        String level = user.getIdToken().getAuthenticationContextClass();
        return (methods instanceof Collection<?> list && list.contains("mfa"))
                || (level != null
                        && !level.isEmpty()
                        && or(set.secondFactorAcr(), Set.of(kind.secondFactorAcr.split(" ")))
                                .contains(level));
    }

    String issuer() {
        String address = set.discovery();
        return address.endsWith(WELL_KNOWN) ? address.substring(0, address.length() - WELL_KNOWN.length()) : address;
    }

    String clientId() {
        return set.clientId();
    }

    String clientSecret() {
        return set.clientSecret();
    }

    List<String> scopes() {
        return or(set.scopes(), List.of(kind.scopes.split(" ")));
    }

    @Nullable
    String requestClaims() {
        return set.requestClaims() == null ? kind.requestClaims : set.requestClaims();
    }

    @Nullable
    String acrValues() {
        return set.acrValues() == null ? kind.acrValues : set.acrValues();
    }

    boolean wantsSecretInBody() {
        return kind.secretInBody;
    }

    boolean signsUserInfo() {
        return or(set.signedUserInfo(), kind.signedUserInfo);
    }

    boolean knowsPkce() {
        return or(set.pkce(), kind.pkce);
    }

    JwsAlgorithm algorithm() {
        String name = or(set.algorithm(), kind.algorithm);
        JwsAlgorithm signature = SignatureAlgorithm.from(name);
        return Objects.requireNonNull(
                signature == null ? MacAlgorithm.from(name) : signature, () -> "Unknown algorithm " + name);
    }

    private Set<String> centres() {
        return or(set.centres(), Set.of());
    }

    private static @Nullable String text(OidcUser user, String claim) {
        return user.getClaims().get(claim) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static <T> T or(@Nullable T given, T usual) {
        return given == null ? usual : given;
    }

    /**
     * What a provider has said of somebody.
     *
     * @param subject how it calls them, for ever; only within one {@code idp} with a federation
     * @param email an address that is known to be theirs
     * @param idp which member of a federation knows them; empty when the provider is its own
     */
    record Claimed(
            String subject,
            @Nullable String email,
            @Nullable String name,
            @Nullable String siret,
            String idp,
            boolean secondFactor) {}
}
