package fr.entremise.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Accounts;
import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.Browser;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.Mails;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys: taken up, used alone, renamed, taken away; and everything that is no passkey of an open account. */
@IntegrationTest
class PasskeysIT {

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
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    Centre centre;
    String email;
    UUID user;
    Browser mine;
    TestAuthenticator device;

    @BeforeEach
    void openAnAccount() throws Exception {
        clock.set(START.toString());
        centre = centres.open();
        email = "camille@" + centre.id() + ".test";
        user = accounts.open(email, "Camille Martin", PASSWORD);
        accounts.join(user, centre.id(), Role.FINANCE);
        mine = new Browser(http);
        mine.logIn(email, PASSWORD);
        device = new TestAuthenticator();
    }

    @AfterEach
    void giveTheTimeBack() {
        clock.release();
    }

    @Test
    void aPasskeyAloneOpensTheAccountAndCountsAsBothFactors() throws Exception {
        jdbc.sql("insert into platform.second_factor_rule (centre) values (?)")
                .param(centre.id().slug())
                .update();
        assertThat(add()).hasStatus(204);
        mails.newest(centre, "PASSKEY_ADDED", email);

        Browser other = new Browser(http);
        Map<String, Object> shown = device.get(challenge(other));
        Browser planted = other.withTheSameNumber();
        assertThat(show(other, shown)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"authenticated":true,"name":"Camille Martin",
                 "memberships":[{"centre":"%s","role":"FINANCE","body":null}]}""".formatted(centre.id()));
        assertThat(planted.get("/api/v1/session"))
                .as("whoever knew the number before")
                .bodyJson()
                .isStrictlyEqualTo("{\"authenticated\":false}");
        assertThat(other.get("/api/v1/centres/" + centre.id() + "/invoices")).hasStatusOk();
        assertThat(other.get("/api/v1/account/passkeys"))
                .bodyJson()
                .extractingPath("$[0]")
                .satisfies(line -> assertThat(line.toString()).contains("Mon téléphone", "2026-11-23T08:00:00Z"));
    }

    @Test
    void itIsNamedAnewAndTakenAwayAndThenOpensNothing() throws Exception {
        add();
        String id = firstOf(mine).get("id").asString();
        assertThat(mine.put("/api/v1/account/passkeys/" + id, "{\"name\":\" Clé du bureau \"}"))
                .hasStatus(204);
        assertThat(firstOf(mine).get("name").asString()).isEqualTo("Clé du bureau");

        Browser strangers = new Browser(http);
        UUID stranger = accounts.open("autre@" + centre.id() + ".test", "Autre", PASSWORD);
        accounts.join(stranger, centre.id(), Role.FINANCE);
        strangers.logIn("autre@" + centre.id() + ".test", PASSWORD);
        assertThat(strangers.delete("/api/v1/account/passkeys/" + id)).hasStatus(404);
        assertThat(strangers.put("/api/v1/account/passkeys/" + id, "{\"name\":\"x\"}"))
                .hasStatus(404);

        assertThat(mine.delete("/api/v1/account/passkeys/" + id)).hasStatus(204);
        mails.newest(centre, "PASSKEY_REMOVED", email);
        assertThat(logIn(new Browser(http))).hasStatus(401);
    }

    @Test
    void aClosedAccountIsRefusedLikeAPasskeyThatNobodyKnows() throws Exception {
        add();
        accounts.deactivate(user);
        MvcTestResult closed = logIn(new Browser(http));
        device = new TestAuthenticator();
        MvcTestResult unknown = logIn(new Browser(http));

        assertThat(closed).hasStatus(401);
        assertThat(unknown).hasStatus(401);
        assertThat(closed.getResponse().getContentAsString())
                .isEqualTo(unknown.getResponse().getContentAsString());
    }

    @Test
    void addingOneAsksForAFreshProof() throws Exception {
        clock.set(START.plusSeconds(3600).toString());
        assertThat(mine.post("/api/v1/account/passkeys/options", "{}"))
                .hasStatus(403)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\":\"/problems/step-up-required\"}");
        assertThat(new Browser(http).post("/api/v1/account/passkeys/options", "{}"))
                .hasStatus(401);
    }

    @Test
    void whatAnotherSiteWasGivenIsRefused() throws Exception {
        device.origin = "https://entremise.test.example";
        assertThat(add()).hasStatus(422);
        device.origin = "https://entremise.test";
        add();
        device.origin = "https://entremise.test.example";
        assertThat(logIn(new Browser(http))).hasStatus(401);
    }

    @Test
    void aDeviceThatDidNotAskForItsOwnerIsRefused() throws Exception {
        device.verifies = false;
        assertThat(add()).hasStatus(422);
        device.verifies = true;
        add();
        device.verifies = false;
        assertThat(logIn(new Browser(http))).hasStatus(401);
    }

    @Test
    void anAnswerIsGoodOnceInItsOwnSessionAndForFiveMinutes() throws Exception {
        add();
        Browser other = new Browser(http);
        String challenge = challenge(other);
        Map<String, Object> shown = device.get(challenge);
        assertThat(show(new Browser(http), shown)).as("in another session").hasStatus(401);
        assertThat(show(other, shown)).hasStatusOk();
        assertThat(show(other, shown)).as("again").hasStatus(401);

        Browser slow = new Browser(http);
        Map<String, Object> late = device.get(challenge(slow));
        clock.set(START.plusSeconds(300).toString());
        assertThat(show(slow, late)).hasStatus(401);
    }

    @Test
    void aDeviceIsAddedOnceAndNonsenseIsRefused() throws Exception {
        add();
        assertThat(add()).hasStatus(422);
        mine.post("/api/v1/account/passkeys/options", "{}");
        assertThat(mine.post("/api/v1/account/passkeys", "{\"name\":\"x\",\"credential\":{\"id\":[]}}"))
                .hasStatus(422);
        Browser other = new Browser(http);
        challenge(other);
        assertThat(show(other, Map.of("type", "public-key"))).hasStatus(401);
    }

    private MvcTestResult add() throws Exception {
        JsonNode options =
                read(mine.post("/api/v1/account/passkeys/options", "{}")).get("options");
        Map<String, Object> made = device.create(
                options.get("challenge").asString(), options.at("/user/id").asString());
        return mine.post(
                "/api/v1/account/passkeys",
                json.writeValueAsString(Map.of("name", "Mon téléphone", "credential", made)));
    }

    private MvcTestResult logIn(Browser browser) throws Exception {
        return show(browser, device.get(challenge(browser)));
    }

    private String challenge(Browser browser) throws Exception {
        return read(browser.post("/api/v1/session/passkey/options", "{}"))
                .at("/options/challenge")
                .asString();
    }

    private MvcTestResult show(Browser browser, Map<String, Object> credential) {
        return browser.post("/api/v1/session/passkey", json.writeValueAsString(Map.of("credential", credential)));
    }

    private JsonNode firstOf(Browser browser) throws Exception {
        return read(browser.get("/api/v1/account/passkeys")).get(0);
    }

    private JsonNode read(MvcTestResult answer) throws Exception {
        return json.readTree(answer.getResponse().getContentAsString());
    }
}
