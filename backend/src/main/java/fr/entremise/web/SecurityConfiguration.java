package fr.entremise.web;

import fr.entremise.identity.OpenIdLogin;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Three chains: public endpoints, which know no session; the rest of the API, which answers 401 and 403 as problems;
 * pages, which everybody may load and where OpenID logins go through.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final RequestMatcher PUBLIC = new OrRequestMatcher(List.of(
            path("/api/v1/centres/*/public/**"),
            path("/api/v1/centres"),
            path("/api/v1/openapi.json"),
            path("/actuator/**")));

    static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.pathPattern(pattern);
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    @Order(1)
    SecurityFilterChain publicEndpoints(HttpSecurity http) throws Exception {
        return withHeaders(http.securityMatcher(PUBLIC))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            SecurityContextRepository contexts,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
            throws Exception {
        return withHeaders(http.securityMatcher("/api/**"))
                .csrf(csrf -> csrf.spa())
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/session/**", "/api/v1/demo/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, failure) ->
                                problems.resolveException(request, response, null, failure))
                        .accessDeniedHandler((request, response, failure) ->
                                problems.resolveException(request, response, null, failure)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            SecurityContextRepository contexts,
            ObjectProvider<ClientRegistrationRepository> providers,
            OpenIdLogin openId)
            throws Exception {
        withHeaders(http)
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.spa())
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll());
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage("/login")
                    .userInfoEndpoint(info -> info.oidcUserService(openId))
                    .successHandler((request, response, ignored) -> response.sendRedirect("/login?retour=1"))
                    .failureHandler(
                            (request, response, failure) -> response.sendRedirect("/login?erreur=" + reason(failure))));
        }
        return http.build();
    }

    private static String reason(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException refused
                        && refused.getError().getErrorCode().equals(OpenIdLogin.NO_ACCOUNT)
                ? "compte-inconnu"
                : "fournisseur";
    }

    /** A page and a file bring their own policy of content, which is kept. */
    static HttpSecurity withHeaders(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(policy -> policy.policyDirectives(SafeHeaders.NOTHING))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(SafeHeaders.PERMISSIONS)));
    }
}
