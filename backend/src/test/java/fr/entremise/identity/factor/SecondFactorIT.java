package fr.entremise.identity.factor;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.audit.Journal;
import fr.entremise.audit.JournalEntry;
import fr.entremise.audit.JournalFilter;
import fr.entremise.identity.Accounts;
import fr.entremise.identity.Role;
import fr.entremise.shared.ListRequest;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.Browser;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.Mails;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The authenticator application: taken up, asked for, lost; and proofs that grow old. */
@IntegrationTest
class SecondFactorIT {

    private static final AtomicInteger HOST = new AtomicInteger();
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
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    Journal journal;

    @Autowired
    JsonMapper json;

    Centre centre;
    String email;
    UUID user;
    Browser mine;

    @BeforeEach
    void openAnAccount() {
        clock.set(START.toString());
        centre = centres.open();
        email = "camille@" + centre.id() + ".test";
        user = accounts.open(email, "Camille Martin", PASSWORD);
        accounts.join(user, centre.id(), Role.CENTRE_ADMIN);
        mine = browser();
        mine.logIn(email, PASSWORD);
    }

    @AfterEach
    void giveTheTimeBack() {
        clock.release();
    }

    @Test
    void onceTakenUpThePasswordAloneOpensNothing() throws Exception {
        byte[] secret = takeUp().secret();
        clock.set(START.plusSeconds(60).toString());
        Browser other = browser();

        assertThat(other.logIn(email, PASSWORD))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"authenticated\":false,\"next\":\"TOTP\"}");
        assertThat(other.get("/api/v1/session")).bodyJson().isStrictlyEqualTo("{\"authenticated\":false}");
        assertThat(other.get("/api/v1/account")).hasStatus(401);

        assertThat(factor(other, codeAt(secret, 60))).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"authenticated":true,"id":"%s","name":"Camille Martin",
                 "memberships":[{"centre":"%s","role":"CENTRE_ADMIN","body":null}]}""".formatted(
                        user, centre.id()));
        assertThat(other.get("/api/v1/account")).hasStatusOk();
        mails.newest(centre, "SECOND_FACTOR_ADDED", email);
    }

    @Test
    void aCodeOpensOnce() throws Exception {
        byte[] secret = takeUp().secret();
        Browser replay = browser();
        replay.logIn(email, PASSWORD);
        // The code that confirmed the application is used up too.
        assertThat(factor(replay, codeAt(secret, 0))).hasStatus(401);

        clock.set(START.plusSeconds(60).toString());
        Browser first = browser();
        first.logIn(email, PASSWORD);
        assertThat(factor(first, codeAt(secret, 60))).hasStatusOk();
        Browser second = browser();
        second.logIn(email, PASSWORD);
        assertThat(factor(second, codeAt(secret, 60))).hasStatus(401);
    }

    @Test
    void aCodeThatProvedSomethingOpensNothingAndNoOlderOneDoes() throws Exception {
        byte[] secret = takeUp().secret();
        clock.set(START.plusSeconds(60).toString());
        assertThat(mine.post("/api/v1/account/proof", "{\"code\":\"%s\"}".formatted(codeAt(secret, 60))))
                .hasStatus(204);

        Browser replay = browser();
        replay.logIn(email, PASSWORD);
        assertThat(factor(replay, codeAt(secret, 60))).hasStatus(401);
        assertThat(factor(replay, codeAt(secret, 30)))
                .as("still within its window")
                .hasStatus(401);
        assertThat(factor(replay, codeAt(secret, 90))).hasStatusOk();
    }

    @Test
    void aRecoveryCodeOpensOnce() throws Exception {
        List<String> recovery = takeUp().recovery();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();

        Browser first = browser();
        first.logIn(email, PASSWORD);
        assertThat(factor(first, recovery.getFirst())).hasStatusOk();
        assertThat(first.get("/api/v1/account")).bodyJson().isLenientlyEqualTo("{\"recoveryCodesLeft\":9}");
        Browser second = browser();
        second.logIn(email, PASSWORD);
        assertThat(factor(second, recovery.getFirst())).hasStatus(401);
        assertThat(factor(
                        second,
                        recovery.get(1).toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
                .hasStatusOk();
    }

    @Test
    void theMailedCodeAsksForItToo() throws Exception {
        takeUp();
        Browser other = browser();
        other.post("/api/v1/session/code-request", "{\"email\":\"%s\"}".formatted(email));
        String code = Mails.codeIn(mails.newest(centre, "LOGIN_CODE", email));
        assertThat(other.post("/api/v1/session/code", "{\"email\":\"%s\",\"code\":\"%s\"}".formatted(email, code)))
                .bodyJson()
                .isStrictlyEqualTo("{\"authenticated\":false,\"next\":\"TOTP\"}");
    }

    @Test
    void guessingIsSlowedDownThoughThePasswordIsRight() throws Exception {
        takeUp();
        Browser guesser = new Browser(http, "203.0.113." + HOST.incrementAndGet());
        for (int i = 0; i < 10; i++) {
            guesser.logIn(email, PASSWORD);
            assertThat(factor(guesser, "00000" + i)).hasStatus(401);
        }
        assertThat(guesser.logIn(email, PASSWORD)).hasStatus(429);
    }

    @Test
    void withoutAFirstProofNoCodeIsLookedAtAndAWaitingLoginGrowsOld() throws Exception {
        byte[] secret = takeUp().secret();
        assertThat(factor(browser(), codeAt(secret, 0))).hasStatus(401);

        Browser slow = browser();
        slow.logIn(email, PASSWORD);
        clock.set(START.plusSeconds(600).toString());
        assertThat(factor(slow, codeAt(secret, 600))).hasStatus(401);
    }

    @Test
    void theSecretIsNotInTheDatabase() throws Exception {
        byte[] secret = takeUp().secret();
        byte[] stored = jdbc.sql("select secret from platform.authenticator where user_id = ?")
                .param(user)
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
    }

    @Test
    void removingItAsksForACode() throws Exception {
        Taken taken = takeUp();
        assertThat(mine.post("/api/v1/account/second-factor/removal", "{\"code\":\"abcdef\"}"))
                .hasStatus(422);
        assertThat(mine.post(
                        "/api/v1/account/second-factor/removal",
                        "{\"code\":\"%s\"}".formatted(taken.recovery().getFirst())))
                .hasStatus(204);
        assertThat(browser().logIn(email, PASSWORD)).bodyJson().isLenientlyEqualTo("{\"authenticated\":true}");
    }

    @Test
    void aCentreMayAskItOfItsStaffAndNotOfPublicBodies() throws Exception {
        String hr = "rh@" + centre.id() + ".test";
        accounts.joinForBody(
                accounts.open(hr, "Rh Mairie", PASSWORD),
                centre.id(),
                Role.COLLECTIVITY_HR,
                fr.entremise.shared.Siren.parse("217101377"),
                "Cluny");
        assertThat(mine.put(accounts() + "/rules", "{\"secondFactor\":true}")).hasStatusOk();

        assertThat(mine.get("/api/v1/centres/" + centre.id() + "/bodies"))
                .hasStatus(403)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\":\"/problems/second-factor-required\"}");
        Browser theirs = browser();
        theirs.logIn(hr, PASSWORD);
        assertThat(theirs.get("/api/v1/centres/" + centre.id() + "/own-cases")).hasStatusOk();

        takeUp();
        assertThat(mine.get("/api/v1/centres/" + centre.id() + "/bodies")).hasStatusOk();
    }

    @Test
    void anOldProofIsAskedAgainBeforeRolesAndKeptForAQuarterOfAnHour() {
        String body = "{\"email\":\"x@%s.test\",\"roles\":[{\"role\":\"FINANCE\"}]}".formatted(centre.id());
        clock.set(START.plusSeconds(15 * 60 + 1).toString());

        assertThat(mine.post(accounts() + "/invitations", body))
                .hasStatus(403)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\":\"/problems/step-up-required\"}");
        assertThat(mine.get(accounts())).hasStatusOk();
        assertThat(mine.get("/api/v1/account/proof")).bodyJson().isStrictlyEqualTo("{\"means\":\"PASSWORD\"}");
        assertThat(mine.post("/api/v1/account/proof", "{\"password\":\"faux\"}"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\":[{\"field\":\"password\"}]}");
        assertThat(mine.post("/api/v1/account/proof", "{\"password\":\"%s\"}".formatted(PASSWORD)))
                .hasStatus(204);

        assertThat(mine.post(accounts() + "/invitations", body)).hasStatus(201);
    }

    @Test
    void whoeverHasAnApplicationProvesItWithThat() throws Exception {
        byte[] secret = takeUp().secret();
        clock.set(START.plusSeconds(16 * 60).toString());
        assertThat(mine.get("/api/v1/account/proof")).bodyJson().isStrictlyEqualTo("{\"means\":\"TOTP\"}");
        assertThat(mine.post("/api/v1/account/proof", "{\"password\":\"%s\"}".formatted(PASSWORD)))
                .hasStatus(422);
        assertThat(mine.post("/api/v1/account/proof", "{\"code\":\"%s\"}".formatted(codeAt(secret, 16 * 60))))
                .hasStatus(204);
    }

    @Test
    void anAdminTakesALostFactorAwayAndTheMailStandsIn() throws Exception {
        Taken lost = takeUp();
        UUID helper = accounts.open("aide@" + centre.id() + ".test", "Alix Aide", null);
        accounts.join(helper, centre.id(), Role.CENTRE_ADMIN);
        assertThat(reset(user, user)).hasStatus(409);
        assertThat(reset(helper, user)).hasStatus(409);

        assertThat(reset(user, helper)).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"secondFactor\":false}");

        assertThat(mine.get("/api/v1/account")).as("their sessions").hasStatus(401);
        assertThat(mails.newest(centre, "SECOND_FACTOR_RESET", email)).contains("prochaine connexion");
        clock.set(START.plusSeconds(60).toString());
        Browser other = browser();
        assertThat(other.logIn(email, PASSWORD))
                .bodyJson()
                .isStrictlyEqualTo("{\"authenticated\":false,\"next\":\"MAILED_CODE\"}");
        assertThat(factor(other, codeAt(lost.secret(), 60))).hasStatus(401);
        assertThat(factor(other, Mails.codeIn(mails.newest(centre, "LOGIN_CODE", email))))
                .hasStatusOk();

        JsonNode enrolment = read(other.post("/api/v1/account/second-factor", null));
        String code = codeAt(decode(enrolment.get("secret").asString()), 60);
        assertThat(other.post("/api/v1/account/second-factor/confirmation", "{\"code\":\"%s\"}".formatted(code)))
                .hasStatusOk();
        assertThat(browser().logIn(email, PASSWORD)).bodyJson().isLenientlyEqualTo("{\"next\":\"TOTP\"}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(centres.in(
                                        centre,
                                        () -> journal.list(
                                                new JournalFilter(null, null, null, null),
                                                new ListRequest(0, 25, null)))
                                .items())
                        .extracting(JournalEntry::action)
                        .contains("SECOND_FACTOR_RESET")
                        .filteredOn("SECOND_FACTOR_ADDED"::equals)
                        .hasSize(2));

        // What reaches further than this centre is not this centre's to weaken.
        accounts.join(user, centres.open().id(), Role.FINANCE);
        assertThat(reset(user, helper))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\":\"/problems/account-reaches-further\"}");
    }

    private MvcTestResult reset(UUID member, UUID whoever) {
        return http.post()
                .uri(accounts() + "/" + member + "/factor-reset")
                .with(as(whoever))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"Téléphone perdu hier\"}")
                .exchange();
    }

    private Taken takeUp() throws Exception {
        JsonNode enrolment = read(mine.post("/api/v1/account/second-factor", null));
        byte[] secret = decode(enrolment.get("secret").asString());
        assertThat(enrolment.get("uri").asString()).startsWith("otpauth://totp/Entremise:");
        assertThat(enrolment.get("path").asString()).startsWith("M0 0h1v1h-1z");
        JsonNode answer = read(mine.post(
                "/api/v1/account/second-factor/confirmation", "{\"code\":\"%s\"}".formatted(codeAt(secret, 0))));
        List<String> recovery = new ArrayList<>();
        answer.get("codes").forEach(code -> recovery.add(code.asString()));
        return new Taken(secret, recovery);
    }

    private JsonNode read(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsString());
    }

    private static String codeAt(byte[] secret, int seconds) {
        return Totp.codeAt(secret, START.plusSeconds(seconds));
    }

    private static byte[] decode(String base32) {
        java.math.BigInteger bits = java.math.BigInteger.ZERO;
        for (char letter : base32.toCharArray()) {
            bits = bits.shiftLeft(5)
                    .or(java.math.BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] bytes = new byte[20];
        for (int i = 19; i >= 0; i--) {
            bytes[i] = bits.byteValue();
            bits = bits.shiftRight(8);
        }
        return bytes;
    }

    private static MvcTestResult factor(Browser browser, String code) {
        return browser.post("/api/v1/session/factor", "{\"code\":\"%s\"}".formatted(code));
    }

    private String accounts() {
        return "/api/v1/centres/" + centre.id() + "/accounts";
    }

    private Browser browser() {
        return new Browser(http, "198.51.102." + HOST.incrementAndGet());
    }

    private record Taken(byte[] secret, List<String> recovery) {}
}
