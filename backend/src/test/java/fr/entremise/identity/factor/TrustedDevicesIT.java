package fr.entremise.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Accounts;
import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.Browser;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.Mails;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device that is not asked for the code again: for whom, how long, for what not, and what ends it. */
@IntegrationTest
class TrustedDevicesIT {

    private static final AtomicInteger HOST = new AtomicInteger();
    private static final String PASSWORD = "cheval correct agrafe";
    private static final String FACTOR_DUE = "{\"authenticated\":false,\"next\":\"TOTP\"}";
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final int DAY = 24 * 3600;

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
    byte[] secret;
    Browser mine;

    @BeforeEach
    void takeUpAnApplicationAndTrustADevice() throws Exception {
        clock.set(START.toString());
        centre = centres.open();
        email = "camille@" + centre.id() + ".test";
        user = accounts.open(email, "Camille Martin", PASSWORD);
        accounts.join(user, centre.id(), Role.CENTRE_ADMIN);
        Browser first = browser();
        first.logIn(email, PASSWORD);
        String shown = read(first.post("/api/v1/account/second-factor", null))
                .get("secret")
                .asString();
        secret = decode(shown);
        first.post("/api/v1/account/second-factor/confirmation", "{\"code\":\"%s\"}".formatted(codeAt(0)));
        clock.set(START.plusSeconds(60).toString());
        mine = browser();
        mine.logIn(email, PASSWORD);
        assertThat(giveCode(mine, codeAt(60), true)).hasStatusOk();
    }

    @AfterEach
    void giveTheTimeBack() {
        clock.release();
    }

    @Test
    void itIsSparedTheCodeForThirtyDaysAndNoOtherDeviceIs() {
        mails.newest(centre, "DEVICE_TRUSTED", email);
        assertThat(mine.onSameDevice().logIn(email, PASSWORD))
                .bodyJson()
                .isLenientlyEqualTo("{\"authenticated\":true}");
        assertThat(browser().logIn(email, PASSWORD)).bodyJson().isStrictlyEqualTo(FACTOR_DUE);

        clock.set(START.plusSeconds(60 + 30 * DAY).toString());
        assertThat(mine.onSameDevice().logIn(email, PASSWORD)).bodyJson().isStrictlyEqualTo(FACTOR_DUE);
    }

    @Test
    void aWrongPasswordIsWrongThereTooAndAClosedAccountIsClosed() {
        assertThat(mine.onSameDevice().logIn(email, "un autre mot")).hasStatus(401);
        accounts.deactivate(user);
        assertThat(mine.onSameDevice().logIn(email, PASSWORD)).hasStatus(401);
    }

    @Test
    void itIsTrustedForOneAccountAlone() throws Exception {
        UUID other = accounts.open("autre@" + centre.id() + ".test", "Autre", PASSWORD);
        accounts.join(other, centre.id(), Role.FINANCE);
        jdbc.sql("""
                        insert into platform.authenticator (user_id, secret, created_at, confirmed_at)
                        select ?, secret, created_at, confirmed_at from platform.authenticator where user_id = ?""").params(other, user).update();
        assertThat(mine.onSameDevice().logIn("autre@" + centre.id() + ".test", PASSWORD))
                .bodyJson()
                .isStrictlyEqualTo(FACTOR_DUE);
    }

    @Test
    void itOpensACentreThatAsksForTheFactorAndIsNoProofForWhatAsksAgain() {
        jdbc.sql("insert into platform.second_factor_rule (centre) values (?)")
                .param(centre.id().slug())
                .update();
        Browser again = mine.onSameDevice();
        again.logIn(email, PASSWORD);
        assertThat(again.get(rules())).hasStatusOk();
        assertThat(again.post("/api/v1/centres/" + centre.id() + "/accounts/invitations", """
                        {"email":"n@exemple.test","roles":[{"role":"FINANCE"}]}"""))
                .hasStatus(403)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\":\"/problems/step-up-required\"}");
    }

    @Test
    void aCentreMayForbidIt() {
        assertThat(mine.put(rules(), "{\"secondFactor\":false,\"trustedDevices\":false}"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"secondFactor\":false,\"trustedDevices\":false}");
        Browser again = mine.onSameDevice();
        assertThat(again.logIn(email, PASSWORD)).bodyJson().isStrictlyEqualTo(FACTOR_DUE);
        clock.set(START.plusSeconds(120).toString());
        MvcTestResult opened = giveCode(again, codeAt(120), true);
        assertThat(opened).hasStatusOk();
        assertThat(opened.getResponse().getCookie("ENTREMISE_DEVICE")).isNull();

        // Left out, the rule stays as it is.
        assertThat(again.put(rules(), "{\"secondFactor\":false}"))
                .bodyJson()
                .isLenientlyEqualTo("{\"trustedDevices\":false}");
    }

    @Test
    void itsOwnerSeesItAndTakesItAway() throws Exception {
        JsonNode device = read(mine.get("/api/v1/account/devices")).get(0);
        assertThat(device.get("device").asString()).isEqualTo("Firefox, Linux");
        assertThat(device.get("current").asBoolean()).isTrue();
        assertThat(device.get("expiresAt").asString()).isEqualTo("2026-12-23T08:01:00Z");

        String address = "/api/v1/account/devices/" + device.get("id").asString();
        UUID stranger = accounts.open("autre@" + centre.id() + ".test", "Autre", PASSWORD);
        accounts.join(stranger, centre.id(), Role.FINANCE);
        Browser strangers = browser();
        strangers.logIn("autre@" + centre.id() + ".test", PASSWORD);
        assertThat(strangers.delete(address)).hasStatus(404);

        assertThat(mine.delete(address)).hasStatus(204);
        assertThat(mine.onSameDevice().logIn(email, PASSWORD)).bodyJson().isStrictlyEqualTo(FACTOR_DUE);
    }

    @Test
    void anotherPasswordEndsIt() {
        mine.put("/api/v1/account/password", """
                {"current":"%s","password":"un tout autre secret"}""".formatted(PASSWORD));
        assertThat(mine.onSameDevice().logIn(email, "un tout autre secret"))
                .bodyJson()
                .isStrictlyEqualTo(FACTOR_DUE);
    }

    @Test
    void takingTheFactorAwayEndsIt() {
        clock.set(START.plusSeconds(120).toString());
        assertThat(mine.post("/api/v1/account/second-factor/removal", "{\"code\":\"%s\"}".formatted(codeAt(120))))
                .hasStatus(204);
        assertThat(jdbc.sql("select count(*) from platform.trusted_device where user_id = ?")
                        .param(user)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theDatabaseHoldsNothingThatADeviceShows() {
        String token = mine.onSameDevice().device().getValue();
        assertThat(mine.device().isHttpOnly()).isTrue();
        assertThat(jdbc.sql("select d::text from platform.trusted_device d where user_id = ?")
                        .param(user)
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain(token));
    }

    private String rules() {
        return "/api/v1/centres/" + centre.id() + "/accounts/rules";
    }

    private JsonNode read(MvcTestResult answer) throws Exception {
        return json.readTree(answer.getResponse().getContentAsString());
    }

    private String codeAt(int seconds) {
        return Totp.codeAt(secret, START.plusSeconds(seconds));
    }

    private static MvcTestResult giveCode(Browser browser, String code, boolean trusts) {
        return browser.post("/api/v1/session/factor", "{\"code\":\"%s\",\"trustDevice\":%s}".formatted(code, trusts));
    }

    private static byte[] decode(String base32) {
        BigInteger bits = BigInteger.ZERO;
        for (char letter : base32.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] bytes = new byte[20];
        for (int i = 19; i >= 0; i--) {
            bytes[i] = bits.byteValue();
            bits = bits.shiftRight(8);
        }
        return bytes;
    }

    private Browser browser() {
        return new Browser(http, "198.51.103." + HOST.incrementAndGet());
    }
}
