package fr.entremise.identity.openid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a provider what it knows of somebody. Spring's own service reads JSON only (spring-security#9583); ProConnect and
 * FranceConnect answer with a signed JWT, whose signature, issuer and audience are checked like those of a login, and
 * whose place an unsigned answer does not take.
 */
@Component
class UserInfo implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {

    private static final MediaType JWT = MediaType.valueOf("application/jwt");
    private static final int AT_MOST = 64 * 1024;

    private final OpenIdProviders providers;
    private final JsonMapper json;
    private final RestClient http;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    UserInfo(OpenIdProviders providers, JsonMapper json) {
        this.providers = providers;
        this.json = json;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(10));
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public OAuth2User loadUser(OAuth2UserRequest request) {
        ClientRegistration registration = request.getClientRegistration();
        OpenIdProvider provider =
                providers.named(registration.getRegistrationId()).orElseThrow();
        try {
            Map<String, Object> claims = http.get()
                    .uri(told(registration
                            .getProviderDetails()
                            .getUserInfoEndpoint()
                            .getUri()))
                    .headers(headers -> ask(headers, request.getAccessToken().getTokenValue()))
                    .exchange((sent, answer) -> read(answer, provider, registration));
            return new DefaultOAuth2User(List.of(), Objects.requireNonNull(claims), "sub");
        } catch (RestClientException | JwtException | JacksonException | IllegalArgumentException refused) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("invalid_user_info_response"),
                    "What the provider tells cannot be trusted",
                    refused);
        }
    }

    private static void ask(HttpHeaders headers, String token) {
        headers.setBearerAuth(token);
        headers.setAccept(List.of(JWT, MediaType.APPLICATION_JSON));
    }

    private Map<String, Object> read(
            ClientHttpResponse answer, OpenIdProvider provider, ClientRegistration registration) throws IOException {
        if (!answer.getStatusCode().is2xxSuccessful()) {
            throw new JwtException("UserInfo answered " + answer.getStatusCode().value());
        }
        String body = new String(answer.getBody().readNBytes(AT_MOST), StandardCharsets.UTF_8);
        MediaType type = answer.getHeaders().getContentType();
        if (JWT.isCompatibleWith(type)) {
            return decoders.computeIfAbsent(provider.id(), ignored -> decoder(provider, registration))
                    .decode(body)
                    .getClaims();
        }
        if (provider.signsUserInfo()) {
            throw new JwtException("UserInfo is not signed");
        }
        return json.readerFor(new TypeReference<Map<String, Object>>() {}).readValue(body);
    }

    private static JwtDecoder decoder(OpenIdProvider provider, ClientRegistration registration) {
        JwsAlgorithm algorithm = provider.algorithm();
        NimbusJwtDecoder decoder = algorithm instanceof MacAlgorithm mac
                ? NimbusJwtDecoder.withSecretKey(new SecretKeySpec(
                                provider.clientSecret().getBytes(StandardCharsets.UTF_8), mac.getName()))
                        .macAlgorithm(mac)
                        .build()
                : NimbusJwtDecoder.withJwkSetUri(
                                told(registration.getProviderDetails().getJwkSetUri()))
                        .jwsAlgorithm((SignatureAlgorithm) algorithm)
                        .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(told(registration.getProviderDetails().getIssuerUri())),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(provider.clientId()))));
        return decoder;
    }

    /** What a discovery document always has. */
    private static String told(@Nullable String address) {
        return Objects.requireNonNull(address, "Missing from the discovery document");
    }
}
