package fr.entremise.identity.openid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * The providers of the configuration. Each is asked for its addresses at its first login and not at start: one that does
 * not answer keeps nobody else out.
 */
@Component
public class OpenIdProviders implements ClientRegistrationRepository {

    private final Map<String, OpenIdProvider> providers;
    private final Map<String, ClientRegistration> discovered = new ConcurrentHashMap<>();

    OpenIdProviders(OpenIdSettings settings) {
        Map<String, OpenIdSettings.Provider> set = settings.providers() == null ? Map.of() : settings.providers();
        this.providers = set.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new OpenIdProvider(entry.getKey(), entry.getValue()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    public boolean isEmpty() {
        return providers.isEmpty();
    }

    public Optional<OpenIdProvider> named(String id) {
        return Optional.ofNullable(providers.get(id));
    }

    /** Those of the platform, and of the centre when one is named. */
    public List<OpenIdProvider> offered(@Nullable String centre) {
        return providers.values().stream()
                .filter(provider -> provider.reaches(centre))
                .toList();
    }

    /** Whether a session that this provider opened may enter the centre; one that is not configured any more opens none. */
    public boolean reaches(@Nullable String provider, @Nullable String centre) {
        return provider == null
                || named(provider).filter(found -> found.reaches(centre)).isPresent();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        OpenIdProvider provider = providers.get(id);
        return provider == null ? null : discovered.computeIfAbsent(id, ignored -> discover(provider));
    }

    private static ClientRegistration discover(OpenIdProvider provider) {
        ClientRegistration.Builder registration = ClientRegistrations.fromIssuerLocation(provider.issuer())
                .registrationId(provider.id())
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .clientName(provider.label())
                .scope(provider.scopes())
                .userNameAttributeName("sub")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(provider.knowsPkce())
                        .build());
        return (provider.wantsSecretInBody()
                        ? registration.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        : registration)
                .build();
    }
}
