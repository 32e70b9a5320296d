package fr.entremise.web;

import fr.entremise.identity.client.ApiTokens;
import fr.entremise.identity.client.Program;
import fr.entremise.shared.BusinessRuleViolation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Two chains for programs: one gives tokens (RFC 6749, client_credentials and nothing else), the other takes them (RFC
 * 6750). Neither knows a session, so that neither needs the token of a page; and a request that shows both a token and a
 * session is refused, so that no page can lean on either.
 */
@Configuration(proxyBeanMethods = false)
class ProgramSecurity {

    static final String TOKEN_ENDPOINT = "/oauth2/token";

    private static final RequestMatcher SHOWS_A_TOKEN = new AndRequestMatcher(List.of(
            SecurityConfiguration.path("/api/**"),
            new NegatedRequestMatcher(SecurityConfiguration.PUBLIC),
            ProgramSecurity::hasBearer));

    private static boolean hasBearer(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return given != null && given.regionMatches(true, 0, "Bearer", 0, 6);
    }

    @Bean
    @Order(-1)
    SecurityFilterChain tokenEndpoint(
            HttpSecurity http,
            ProgramRegister programs,
            GivenTokens given,
            @Value("${entremise.base-url}") String issuer)
            throws Exception {
        return SecurityConfiguration.withHeaders(
                        http.securityMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, TOKEN_ENDPOINT)))
                .oauth2AuthorizationServer(server -> server.registeredClientRepository(programs)
                        .authorizationService(given)
                        .authorizationServerSettings(AuthorizationServerSettings.builder()
                                .issuer(issuer)
                                .tokenEndpoint(TOKEN_ENDPOINT)
                                .build())
                        .tokenGenerator(new OAuth2AccessTokenGenerator())
                        .clientAuthentication(client -> client.authenticationConverters(ways -> {
                                    ways.clear();
                                    ways.add(new ClientSecretBasicAuthenticationConverter());
                                    ways.add(new ClientSecretPostAuthenticationConverter());
                                })
                                .authenticationProviders(ProgramSecurity::bySecretOnly)
                                .errorResponseHandler(ProgramSecurity::refuseClient))
                        .tokenEndpoint(token -> token.accessTokenRequestConverters(grants -> {
                                    grants.clear();
                                    grants.add(allScopesUnlessAsked());
                                })
                                .authenticationProviders(providers -> providers.removeIf(provider ->
                                        !(provider instanceof OAuth2ClientCredentialsAuthenticationProvider)))))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint((request, response, failure) -> refuseClient(
                                request, response, new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT))))
                .build();
    }

    @Bean
    @Order(0)
    SecurityFilterChain programs(
            HttpSecurity http,
            ApiTokens tokens,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
            throws Exception {
        return SecurityConfiguration.withHeaders(http.securityMatcher(SHOWS_A_TOKEN))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new OneProofOnly(problems), BearerTokenAuthenticationFilter.class)
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(
                                request -> whoHolds(tokens, request.getRemoteAddr()))
                        .authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge("invalid_token"));
                            problems.resolveException(request, response, null, new InvalidToken());
                        })
                        .accessDeniedHandler((request, response, failure) ->
                                problems.resolveException(request, response, null, failure)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/centres/*/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** What tells a program, in the words of RFC 6750, why it is refused. */
    static String challenge(String error) {
        return "Bearer realm=\"Entremise\", error=\"" + error + "\"";
    }

    private static AuthenticationManager whoHolds(ApiTokens tokens, String address) {
        return asked -> {
            String token = ((BearerTokenAuthenticationToken) asked).getToken();
            Program program = tokens.programOf(token, address)
                    .orElseThrow(() -> new InvalidBearerTokenException("No such token, or not any more"));
            return UsernamePasswordAuthenticationToken.authenticated(program, null, List.of());
        };
    }

    private static void bySecretOnly(List<AuthenticationProvider> providers) {
        providers.removeIf(provider -> !(provider instanceof ClientSecretAuthenticationProvider));
        providers.forEach(provider -> ((ClientSecretAuthenticationProvider) provider)
                .setPasswordEncoder(new ProgramRegister.AnyOfTheHashes()));
    }

    /** A program that names no scope gets all of its own (RFC 6749, 3.3). */
    private static AuthenticationConverter allScopesUnlessAsked() {
        AuthenticationConverter asSent = new OAuth2ClientCredentialsAuthenticationConverter();
        return request -> asSent.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken asked
                ? withScopes(asked)
                : null;
    }

    private static Authentication withScopes(OAuth2ClientCredentialsAuthenticationToken asked) {
        return asked.getScopes().isEmpty()
                        && asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
                        && client.getRegisteredClient() != null
                ? new OAuth2ClientCredentialsAuthenticationToken(
                        client, client.getRegisteredClient().getScopes(), asked.getAdditionalParameters())
                : asked;
    }

    /** Says which error and no more: not whether the program exists. */
    private static void refuseClient(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String code = failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : OAuth2ErrorCodes.INVALID_CLIENT;
        ServletServerHttpResponse answer = new ServletServerHttpResponse(response);
        if (code.equals(OAuth2ErrorCodes.INVALID_CLIENT)) {
            answer.setStatusCode(HttpStatus.UNAUTHORIZED);
            answer.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Entremise\"");
        } else {
            answer.setStatusCode(HttpStatus.BAD_REQUEST);
        }
        new OAuth2ErrorHttpMessageConverter().write(new OAuth2Error(code), null, answer);
    }

    /** A program has no session: whoever shows one beside a token is not a program, or was led to send both. */
    private static final class OneProofOnly extends OncePerRequestFilter {

        private final HandlerExceptionResolver problems;

        OneProofOnly(HandlerExceptionResolver problems) {
            this.problems = problems;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getRequestedSessionId() == null) {
                chain.doFilter(request, response);
                return;
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge("invalid_request"));
            problems.resolveException(request, response, null, new TwoProofs());
        }
    }

    /** The same for a token that never was, is over, or whose program was shut out. */
    static final class InvalidToken extends BusinessRuleViolation {
        InvalidToken() {
            super(
                    "invalid-token",
                    401,
                    "Jeton non valable",
                    "Ce jeton n’est pas valable, ou ne l’est plus\u00a0: demandez-en un autre.");
        }
    }

    static final class TwoProofs extends BusinessRuleViolation {
        TwoProofs() {
            super(
                    "two-proofs",
                    400,
                    "Deux preuves d’identité",
                    "La demande porte à la fois un jeton et une session\u00a0: n’envoyez que l’un des deux.");
        }
    }
}
