package fr.entremise.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Accounts;
import fr.entremise.identity.Role;
import fr.entremise.identity.factor.TotpCodes;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.Browser;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.Mails;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever knows the number of a session before somebody comes in, or before they prove again who they are, has nothing of it
 * afterwards. Passkeys and other providers say the same in their own tests.
 */
@IntegrationTest
class SessionFixationIT {

    private static final String PASSWORD = "cheval correct agrafe";
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    @Autowired
    MockMvcTester http;

    @Autowired
    Accounts accounts;

    @Autowired
    TestCentres centres;

    @Autowired
    Mails mails;

    @Autowired
    MovableClock clock;

    @Autowired
    JsonMapper json;

    private Centre centre;
    private String email;

    @BeforeEach
    void openAnAccount() {
        clock.set(START.toString());
        centre = centres.open();
        email = "camille@" + centre.id() + ".test";
        accounts.join(accounts.open(email, "Camille Martin", PASSWORD), centre.id(), Role.CENTRE_ADMIN);
    }

    @AfterEach
    void giveTheTimeBack() {
        clock.release();
    }

    @Test
    void aPlantedNumberIsWorthNothingWhicheverWaySomebodyComesIn() throws Exception {
        Browser mine = planted();
        worthNothingAfter(
                mine, victim -> assertThat(victim.logIn(email, PASSWORD)).hasStatusOk());

        mine.post("/api/v1/session/code-request", "{\"email\":\"%s\"}".formatted(email));
        String code = Mails.codeIn(mails.newest(centre, "LOGIN_CODE", email));
        worthNothingAfter(
                planted(),
                victim -> assertThat(victim.post(
                                "/api/v1/session/code", "{\"email\":\"%s\",\"code\":\"%s\"}".formatted(email, code)))
                        .hasStatusOk());

        JsonNode enrolment = read(mine.post("/api/v1/account/second-factor", null));
        TotpCodes application = new TotpCodes(enrolment.get("secret").asString());
        JsonNode recovery = read(mine.post(
                        "/api/v1/account/second-factor/confirmation",
                        "{\"code\":\"%s\"}".formatted(application.at(START))))
                .get("codes");
        clock.set(START.plusSeconds(60).toString());
        for (String factor : new String[] {
            application.at(START.plusSeconds(60)), recovery.get(0).asString()
        }) {
            Browser victim = planted();
            Browser beforeThePassword = victim.withTheSameNumber();
            victim.logIn(email, PASSWORD);
            worthNothingAfter(
                    victim,
                    waiting -> assertThat(waiting.post("/api/v1/session/factor", "{\"code\":\"%s\"}".formatted(factor)))
                            .hasStatusOk());
            nobody(beforeThePassword);
        }
    }

    @Test
    void whoeverKnowsTheNumberOfASessionHasNothingOfAProofThatIsGivenAgain() throws Exception {
        Browser mine = planted();
        mine.logIn(email, PASSWORD);
        worthNothingAfter(
                mine,
                owner -> assertThat(owner.post("/api/v1/account/proof", "{\"password\":\"%s\"}".formatted(PASSWORD)))
                        .hasStatus(204));
        assertThat(read(mine.get("/api/v1/account/sessions")))
                .as("one session still, under another number")
                .hasSize(1);

        JsonNode enrolment = read(mine.post("/api/v1/account/second-factor", null));
        String code = new TotpCodes(enrolment.get("secret").asString()).at(START);
        worthNothingAfter(
                mine,
                owner -> assertThat(owner.post(
                                "/api/v1/account/second-factor/confirmation", "{\"code\":\"%s\"}".formatted(code)))
                        .hasStatusOk());
    }

    /** A browser in which an attacker has left a session whose number they know. */
    private Browser planted() {
        Browser browser = new Browser(http);
        browser.post("/api/v1/session/passkey/options", "{}");
        assertThat(browser.session()).isNotNull();
        return browser;
    }

    private static void worthNothingAfter(Browser victim, Consumer<Browser> comesIn) {
        Browser attacker = victim.withTheSameNumber();
        comesIn.accept(victim);
        assertThat(victim.session().getValue()).isNotEqualTo(attacker.session().getValue());
        assertThat(victim.get("/api/v1/session")).bodyJson().isLenientlyEqualTo("{\"authenticated\":true}");
        nobody(attacker);
    }

    private static void nobody(Browser attacker) {
        assertThat(attacker.get("/api/v1/session")).bodyJson().isStrictlyEqualTo("{\"authenticated\":false}");
        assertThat(attacker.get("/api/v1/account")).hasStatus(401);
    }

    private JsonNode read(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsString());
    }
}
