package fr.entremise.identity;

import static fr.entremise.testing.LikeABrowser.withToken;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class PasswordSessionIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    Accounts accounts;

    @Autowired
    TestCentres centres;

    @Autowired
    JdbcClient jdbc;

    Centre centre;
    String email;
    UUID user;

    @BeforeEach
    void openAnAccount() {
        centre = centres.open();
        email = "camille@" + centre.id() + ".test";
        user = accounts.open(email, "Camille Martin", "un bon mot de passe");
        accounts.join(user, centre.id(), Role.CASE_MANAGER);
    }

    @Test
    void theRightPasswordOpensASessionThatIsKeptInTheDatabase() {
        MvcTestResult answer = logIn(email, "un bon mot de passe");

        assertThat(answer).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"authenticated":true,"id":"%s","name":"Camille Martin",
                 "memberships":[{"centre":"%s","role":"CASE_MANAGER","body":null}]}
                """.formatted(user, centre.id()));
        Cookie session = answer.getResponse().getCookie("SESSION");
        assertThat(sessionsOf(session)).isEqualTo(1);
        assertThat(http.get().uri("/api/v1/session").cookie(session))
                .bodyJson()
                .extractingPath("$.authenticated")
                .isEqualTo(true);
    }

    @Test
    void aWrongPasswordAnUnknownAndAClosedAccountGetTheSameAnswer() throws Exception {
        MvcTestResult wrong = logIn(email, "un autre");
        MvcTestResult unknown = logIn("personne@example.test", "un autre");
        accounts.deactivate(user);
        MvcTestResult closed = logIn(email, "un bon mot de passe");

        assertThat(wrong).hasStatus(401);
        assertThat(wrong.getResponse().getContentType()).startsWith("application/problem+json");
        for (MvcTestResult other : new MvcTestResult[] {unknown, closed}) {
            assertThat(other).hasStatus(401);
            assertThat(other.getResponse().getContentAsString())
                    .isEqualTo(wrong.getResponse().getContentAsString());
        }
    }

    @Test
    void whatIsMissingIsSaidInFrench() {
        assertThat(logIn("", "x"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("Indiquez votre adresse électronique.");
    }

    @Test
    void withoutTheTokenOfThePageNobodyLogsIn() {
        assertThat(http.post()
                        .uri("/api/v1/session")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(email, "un bon mot de passe")))
                .hasStatus(403)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void loggingInChangesTheNumberOfASession() {
        Cookie first = logIn(email, "un bon mot de passe").getResponse().getCookie("SESSION");

        Cookie second = http.post()
                .uri("/api/v1/session")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body(email, "un bon mot de passe"))
                .cookie(first)
                .with(withToken(http))
                .exchange()
                .getResponse()
                .getCookie("SESSION");

        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        assertThat(sessionsOf(first)).isZero();
    }

    @Test
    void loggingOutEndsTheSession() {
        Cookie session = logIn(email, "un bon mot de passe").getResponse().getCookie("SESSION");

        assertThat(http.delete().uri("/api/v1/session").cookie(session).with(withToken(http)))
                .bodyJson()
                .isStrictlyEqualTo("{\"next\":null}");

        assertThat(sessionsOf(session)).isZero();
        assertThat(http.get().uri("/api/v1/session").cookie(session))
                .bodyJson()
                .isStrictlyEqualTo("{\"authenticated\":false}");
    }

    private MvcTestResult logIn(String address, String password) {
        return http.post()
                .uri("/api/v1/session")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body(address, password))
                .with(withToken(http))
                .exchange();
    }

    private static String body(String address, String password) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(address, password);
    }

    private long sessionsOf(Cookie session) {
        String id = new String(
                java.util.Base64.getDecoder().decode(session.getValue()), java.nio.charset.StandardCharsets.UTF_8);
        return jdbc.sql("select count(*) from platform.spring_session where session_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
