package fr.entremise.identity;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in by an OpenID provider. It proves who somebody is and gives no right: without an account there is no way in,
 * and no claim makes a membership.
 */
@Component
public class OpenIdLogin extends OidcUserService {

    /** Error code with which the login page says that the person is known to the provider and not to the platform. */
    public static final String NO_ACCOUNT = "no_account";

    private final UserAccountRepository accounts;
    private final ExternalIdentityRepository identities;

    OpenIdLogin(UserAccountRepository accounts, ExternalIdentityRepository identities) {
        this.accounts = accounts;
        this.identities = identities;
    }

    @Override
    @Transactional
    public OidcUser loadUser(OidcUserRequest request) throws OAuth2AuthenticationException {
        OidcUser claims = super.loadUser(request);
        String provider = request.getClientRegistration().getRegistrationId();
        String subject = Objects.requireNonNull(claims.getSubject(), "An ID token always has a sub");
        UserAccount account = accounts.findByExternalIdentity(provider, subject)
                .or(() -> linkByVerifiedEmail(provider, subject, claims))
                .filter(UserAccount::isEnabled)
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(NO_ACCOUNT)));
        return new OpenIdUser(account.id(), claims);
    }

    /** The first time, an address that the provider has verified leads to the account; afterwards only the sub does. */
    private Optional<UserAccount> linkByVerifiedEmail(String provider, String subject, OidcUser claims) {
        String email = claims.getEmail();
        if (email == null || !Boolean.TRUE.equals(claims.getEmailVerified())) {
            return Optional.empty();
        }
        Optional<UserAccount> account = accounts.findByEmail(UserAccount.normalised(email))
                .filter(found -> !identities.existsByUserIdAndProvider(found.id(), provider));
        account.ifPresent(found -> identities.save(new ExternalIdentity(found.id(), provider, subject)));
        return account;
    }

    private static final class OpenIdUser extends DefaultOidcUser implements SignedIn {

        private final UUID userId;

        OpenIdUser(UUID userId, OidcUser claims) {
            super(claims.getAuthorities(), claims.getIdToken(), claims.getUserInfo());
            this.userId = userId;
        }

        @Override
        public UUID userId() {
            return userId;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OpenIdUser user && user.userId.equals(userId);
        }

        @Override
        public int hashCode() {
            return userId.hashCode();
        }
    }
}
