package fr.entremise.identity.openid;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/** The parts of Spring Security's login that differ from one provider to the next. */
@Configuration(proxyBeanMethods = false)
class OpenIdConfiguration {

    /** What a login is asked for: how somebody proved who they are, above all. */
    @Bean
    OAuth2AuthorizationRequestResolver openIdRequests(OpenIdProviders providers) {
        DefaultOAuth2AuthorizationRequestResolver requests = new DefaultOAuth2AuthorizationRequestResolver(
                providers, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        requests.setAuthorizationRequestCustomizer(request -> ask(request, providers));
        return requests;
    }

    private static void ask(OAuth2AuthorizationRequest.Builder request, OpenIdProviders providers) {
        request.attributes(attributes -> {
            OpenIdProvider provider = providers
                    .named(String.valueOf(attributes.get(OAuth2ParameterNames.REGISTRATION_ID)))
                    .orElseThrow();
            String claims = provider.requestClaims();
            String levels = provider.acrValues();
            request.additionalParameters(parameters -> {
                if (claims != null && !claims.isBlank()) {
                    parameters.put("claims", claims);
                }
                if (levels != null && !levels.isBlank()) {
                    parameters.put("acr_values", levels);
                }
            });
        });
    }

    /** A login is signed with the algorithm agreed with its provider, and with no other. */
    @Bean
    JwtDecoderFactory<ClientRegistration> openIdTokens(OpenIdProviders providers) {
        OidcIdTokenDecoderFactory tokens = new OidcIdTokenDecoderFactory();
        tokens.setJwsAlgorithmResolver(registration ->
                providers.named(registration.getRegistrationId()).orElseThrow().algorithm());
        return tokens;
    }

    @Bean
    OidcUserService openIdUsers(UserInfo userInfo) {
        OidcUserService users = new OidcUserService();
        users.setOauth2UserService(userInfo);
        // Whatever scopes a provider has, what it knows is behind this address.
        users.setRetrieveUserInfo(request -> request.getClientRegistration()
                        .getProviderDetails()
                        .getUserInfoEndpoint()
                        .getUri()
                != null);
        return users;
    }
}
