package fr.entremise.identity;

import fr.entremise.shared.Emails;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The way in by e-mail and password: Argon2id, the same time whether or not the account exists. */
@Configuration(proxyBeanMethods = false)
class PasswordLogin {

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    UserDetailsService userDetailsService(UserAccountRepository accounts) {
        return email -> accounts.findByEmail(Emails.normalised(email))
                .filter(account -> account.passwordHash() != null)
                .map(PasswordUser::new)
                .orElseThrow(() -> new UsernameNotFoundException("Unknown account"));
    }

    @Bean
    AuthenticationManager passwordAuthentication(UserDetailsService users, PasswordEncoder passwords) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
        provider.setPasswordEncoder(passwords);
        // A closed account is found out only after its password was right: before, it looks like any other.
        provider.setPreAuthenticationChecks(ignored -> {});
        provider.setPostAuthenticationChecks(user -> {
            if (!user.isEnabled()) {
                throw new org.springframework.security.authentication.DisabledException("Closed account");
            }
        });
        return new ProviderManager(provider);
    }

    /** What the session keeps of somebody who came in by password. */
    private static final class PasswordUser implements UserDetails, SignedIn {

        private final UUID userId;
        private final String email;
        private final boolean enabled;
        private transient @Nullable String passwordHash;

        PasswordUser(UserAccount account) {
            this.userId = account.id();
            this.email = account.email();
            this.enabled = account.isEnabled();
            this.passwordHash = account.passwordHash();
        }

        @Override
        public UUID userId() {
            return userId;
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return List.of();
        }

        @Override
        public @Nullable String getPassword() {
            return passwordHash;
        }

        @Override
        public String getUsername() {
            return email;
        }

        @Override
        public boolean isEnabled() {
            return enabled;
        }
    }
}
