package fr.entremise.identity.openid;

import fr.entremise.identity.openid.OpenIdSettings.Audience;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is usual with a provider of a kind; each can be set otherwise. */
public enum OpenIdKind {
    /** Keycloak, LemonLDAP::NG, Entra and whoever else keeps to OpenID Connect Core 1.0. */
    STANDARD(null, "openid email profile", "family_name", null, null, "", false, false, true, "RS256"),

    /**
     * Professionals of the State and of public bodies. It refuses every parameter it does not list, that of PKCE among
     * them, tells what it knows in a signed JWT, and how somebody proved who they are only when asked by {@code claims}.
     *
     * @see <a href="https://partenaires.proconnect.gouv.fr/docs/fournisseur-service/implementation_technique">Endpoints</a>
     * @see <a href="https://partenaires.proconnect.gouv.fr/docs/fournisseur-service/scope-claims">Scopes and claims</a>
     * @see <a href="https://partenaires.proconnect.gouv.fr/docs/fournisseur-service/niveaux-acr">acr and amr</a>
     * @see <a href="https://partenaires.proconnect.gouv.fr/docs/fournisseur-service/double_authentification">Two
     *     factors</a>
     */
    PROCONNECT(
            "ProConnect",
            "openid given_name usual_name email uid siret idp_id",
            "usual_name",
            OpenIdKind.AMR,
            null,
            "eidas2 eidas3 https://proconnect.gouv.fr/assurance/self-asserted-2fa"
                    + " https://proconnect.gouv.fr/assurance/consistency-checked-2fa",
            true,
            true,
            false,
            "RS256"),

    /**
     * Anybody as a person: never for staff unless it is set so. {@code acr_values} is compulsory there, and nothing says
     * that an address is verified, so somebody links it from their account.
     *
     * @see <a href="https://docs.partenaires.franceconnect.gouv.fr/fs/fs-technique/fs-technique-endpoints/">Endpoints</a>
     * @see <a href="https://docs.partenaires.franceconnect.gouv.fr/fs/fs-technique/fs-technique-amr/">amr</a>
     * @see <a href="https://docs.partenaires.franceconnect.gouv.fr/fs/migration/fs-migration-diff-v1-v2/">Signatures</a>
     */
    FRANCECONNECT(
            "FranceConnect",
            "openid given_name family_name email",
            "family_name",
            OpenIdKind.AMR,
            "eidas1",
            "eidas2 eidas3",
            true,
            true,
            false,
            "ES256");

    private static final String AMR = "{\"id_token\":{\"amr\":{\"essential\":true}}}";

    final @Nullable String label;
    /** With spaces in between. */
    final String scopes;

    final String familyName;
    final @Nullable String requestClaims;
    final @Nullable String acrValues;
    /** With spaces in between. */
    final String secondFactorAcr;

    final boolean secretInBody;
    final boolean signedUserInfo;
    final boolean pkce;
    final String algorithm;

    OpenIdKind(
            @Nullable String label,
            String scopes,
            String familyName,
            @Nullable String requestClaims,
            @Nullable String acrValues,
            String secondFactorAcr,
            boolean secretInBody,
            boolean signedUserInfo,
            boolean pkce,
            String algorithm) {
        this.label = label;
        this.scopes = scopes;
        this.familyName = familyName;
        this.requestClaims = requestClaims;
        this.acrValues = acrValues;
        this.secondFactorAcr = secondFactorAcr;
        this.secretInBody = secretInBody;
        this.signedUserInfo = signedUserInfo;
        this.pkce = pkce;
        this.algorithm = algorithm;
    }

    Set<Audience> audience() {
        return this == FRANCECONNECT ? Set.of(Audience.PUBLIC) : Set.of(Audience.values());
    }
}
