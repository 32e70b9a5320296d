package fr.entremise.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Against a provider that the test starts, named by settings alone. On a real server, for the sake of its cookies. */
@IntegrationTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OpenIdLoginIT {

    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    @Autowired
    MockMvcTester http;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    TestCentres centres;

    Centre centre;
    String email;
    UUID user;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        PROVIDER.start();
        String agents = "entremise.identity.openid.providers.agents.";
        settings.add(agents + "discovery", () -> PROVIDER.issuerUrl("agents").toString());
        settings.add(agents + "client-id", () -> "entremise");
        settings.add(agents + "client-secret", () -> "for-this-test-only");
        settings.add(agents + "scopes", () -> "openid,email");
    }

    @AfterAll
    static void stopTheProvider() {
        PROVIDER.shutdown();
    }

    @BeforeEach
    void openAnAccount() {
        centre = centres.open();
        email = "camille@" + centre.id() + ".test";
        user = accounts.open(email, "Camille Martin", null);
        accounts.join(user, centre.id(), Role.FINANCE);
    }

    @Test
    void aKnownAndVerifiedAddressOpensASessionWithTheMembershipsOfTheAccountAlone() throws Exception {
        Login login = logIn(Map.of(
                "email", email, "email_verified", true, "roles", List.of("CENTRE_ADMIN"), "groups", List.of("admin")));

        assertThat(login.target()).isEqualTo("/login?retour=1");
        assertThat(http.get().uri("/api/v1/session").cookie(login.session()))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"authenticated":true,"name":"Camille Martin",
                 "memberships":[{"centre":"%s","role":"FINANCE","body":null}]}
                """.formatted(centre.id()));
    }

    @Test
    void anAnswerIsGoodOnceAndInTheSessionThatAskedForIt() throws Exception {
        Cookie asked = begin().getCookie("SESSION");
        URI back = answerTo(begin(asked), Map.of("email", email, "email_verified", true));

        assertThat(end(URI.create(back.toString().replaceFirst("state=[^&]+", "state=forged")), asked)
                        .getRedirectedUrl())
                .as("a state that nobody gave")
                .isEqualTo("/login?erreur=fournisseur");
        assertThat(end(back, begin().getCookie("SESSION")).getRedirectedUrl())
                .as("slipped to somebody else's browser")
                .isEqualTo("/login?erreur=fournisseur");

        MockHttpServletResponse ended = end(back, asked);
        assertThat(ended.getRedirectedUrl()).isEqualTo("/login?retour=1");
        assertThat(http.get().uri("/api/v1/session").cookie(asked))
                .as("whoever knew the number before")
                .bodyJson()
                .isStrictlyEqualTo("{\"authenticated\":false}");
        assertThat(end(back, ended.getCookie("SESSION")).getRedirectedUrl())
                .as("once more")
                .isEqualTo("/login?erreur=fournisseur");
    }

    @Test
    void anUnknownAddressIsRefused() throws Exception {
        refused(Map.of("email", "personne@example.test", "email_verified", true));
    }

    @Test
    void anAddressThatTheProviderHasNotVerifiedIsRefused() throws Exception {
        refused(Map.of("email", email, "email_verified", false));
        refused(Map.of("email", email));
    }

    @Test
    void aClosedAccountIsRefused() throws Exception {
        accounts.deactivate(user);

        refused(Map.of("email", email, "email_verified", true));
    }

    @Test
    void theCookieOfTheSessionIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        URI begin = URI.create("http://localhost:" + port + "/oauth2/authorization/agents");
        try (HttpClient browser = HttpClient.newHttpClient()) {
            List<String> cookies = browser.send(HttpRequest.newBuilder(begin).build(), BodyHandlers.discarding())
                    .headers()
                    .allValues("set-cookie");

            assertThat(cookies)
                    .filteredOn(cookie -> cookie.startsWith("SESSION="))
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie).contains("; HttpOnly", "; SameSite=Lax"));
        }
    }

    private void refused(Map<String, Object> claims) throws Exception {
        Login login = logIn(claims);
        assertThat(login.target()).isEqualTo("/login?erreur=compte-inconnu");
        assertThat(http.get().uri("/api/v1/session").cookie(login.session()))
                .bodyJson()
                .isStrictlyEqualTo("{\"authenticated\":false}");
    }

    private Login logIn(Map<String, Object> claims) throws Exception {
        MockHttpServletResponse begun = begin();
        Cookie session = begun.getCookie("SESSION");
        MockHttpServletResponse ended = end(answerTo(begun, claims), session);
        Cookie renewed = ended.getCookie("SESSION");
        return new Login(ended.getRedirectedUrl(), renewed == null ? session : renewed);
    }

    private MockHttpServletResponse begin(Cookie... cookies) {
        var request = http.get().uri("/oauth2/authorization/agents");
        return (cookies.length == 0 ? request : request.cookie(cookies))
                .exchange()
                .getResponse();
    }

    /** Where the provider sends the browser back to. */
    private static URI answerTo(MockHttpServletResponse begun, Map<String, Object> claims) throws Exception {
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback("agents", UUID.randomUUID().toString(), "JWT", null, claims, 3600));
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return URI.create(browser.send(
                            HttpRequest.newBuilder(URI.create(begun.getRedirectedUrl()))
                                    .build(),
                            BodyHandlers.discarding())
                    .headers()
                    .firstValue("location")
                    .orElseThrow());
        }
    }

    private MockHttpServletResponse end(URI back, Cookie session) {
        return http.get().uri(back).cookie(session).exchange().getResponse();
    }

    private record Login(String target, Cookie session) {}
}
