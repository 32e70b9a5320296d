package fr.entremise.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.identity.ApiScope;
import fr.entremise.identity.client.NewSecret;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.Programs;
import fr.entremise.testing.TestCentres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.HttpClientErrorException;

/** A program that others wrote, with an OAuth 2 client that others wrote, against a real server. */
@IntegrationTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProgramsOnTheWireIT {

    @LocalServerPort
    int port;

    @Autowired
    TestCentres centres;

    @Autowired
    Programs programs;

    private final RestClientClientCredentialsTokenResponseClient client =
            new RestClientClientCredentialsTokenResponseClient();

    private final HttpClient http = HttpClient.newHttpClient();

    Centre centre;

    @BeforeEach
    void openACentre() {
        centre = centres.open();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_secret_basic", "client_secret_post"})
    void aStandardClientGetsATokenAndReadsWithIt(String method) throws Exception {
        NewSecret program = programs.in(centre, ApiScope.BODIES_READ, ApiScope.CASES_READ);

        OAuth2AccessToken token = ask(program, program.secret(), method, "bodies:read");

        assertThat(token.getScopes()).containsExactly("bodies:read");
        assertThat(token.getExpiresAt()).isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(10)));
        assertThat(statusOf("/bodies", token.getTokenValue())).isEqualTo(200);
        assertThat(statusOf("/cases", token.getTokenValue())).isEqualTo(403);
        assertThat(ask(program, program.secret(), method).getScopes())
                .containsExactlyInAnyOrder("bodies:read", "cases:read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_secret_basic", "client_secret_post"})
    void aStandardClientUnderstandsItsRefusal(String method) {
        NewSecret program = programs.in(centre, ApiScope.BODIES_READ);

        assertThatThrownBy(() -> ask(program, "ems_autre", method))
                .isInstanceOf(OAuth2AuthorizationException.class)
                .hasRootCauseInstanceOf(HttpClientErrorException.Unauthorized.class)
                .rootCause()
                .hasMessageContaining("invalid_client");
        assertThatThrownBy(() -> ask(program, program.secret(), method, "cases:read"))
                .isInstanceOfSatisfying(
                        OAuth2AuthorizationException.class,
                        refused -> assertThat(refused.getError().getErrorCode()).isEqualTo("invalid_scope"));
    }

    /** Medians of many, taken in turns: what is measured is the way taken, not the noise of the machine. */
    @Test
    void whoeverGuessesLearnsNothingFromTheTime() throws Exception {
        NewSecret program = programs.in(centre, ApiScope.BODIES_READ);
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            known.add(nanosOf(program.client().clientId()));
            unknown.add(nanosOf("test-" + i));
        }

        double ratio = (double) median(known) / median(unknown);
        assertThat(ratio).isBetween(0.5, 2.0);
    }

    private long nanosOf(String clientId) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address("/oauth2/token")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_secret=ems_rien&client_id=" + clientId))
                .build();
        long before = System.nanoTime();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        long taken = System.nanoTime() - before;
        assertThat(answer.statusCode()).isEqualTo(401);
        return taken;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private OAuth2AccessToken ask(NewSecret program, String secret, String method, String... scopes) {
        ClientRegistration registration = ClientRegistration.withRegistrationId("entremise")
                .clientId(program.client().clientId())
                .clientSecret(secret)
                .clientAuthenticationMethod(new ClientAuthenticationMethod(method))
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(address("/oauth2/token"))
                .scope(scopes)
                .build();
        return client.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(registration))
                .getAccessToken();
    }

    private int statusOf(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address("/api/v1/centres/" + centre.id() + path)))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
