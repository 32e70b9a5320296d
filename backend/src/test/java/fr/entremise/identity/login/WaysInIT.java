package fr.entremise.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Accounts;
import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.Browser;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.Mails;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Mailed codes and links, the sessions they open, and how those end. */
@IntegrationTest
class WaysInIT {

    private static final AtomicInteger HOST = new AtomicInteger();
    private static final String PASSWORD = "cheval correct agrafe";

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

    Centre centre;
    String email;
    UUID user;

    @BeforeEach
    void openAnAccount() {
        centre = centres.open();
        email = "camille@" + centre.id() + ".test";
        user = accounts.open(email, "Camille Martin", PASSWORD);
        accounts.join(user, centre.id(), Role.CASE_MANAGER);
    }

    @AfterEach
    void giveTheTimeBack() {
        clock.release();
    }

    @Test
    void aMailedCodeOpensASessionOnce() {
        String code = askCode();

        assertThat(byCode(browser(), email, code))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"authenticated\":true,\"name\":\"Camille Martin\"}");
        assertThat(byCode(browser(), email, code)).hasStatus(401);
    }

    @Test
    void aMailedCodeIsTooOldAfterAQuarterOfAnHour() {
        clock.set("2026-11-23T08:00:00Z");
        String code = askCode();
        clock.set("2026-11-23T08:15:00Z");
        assertThat(byCode(browser(), email, code)).hasStatus(401);
    }

    @Test
    void fiveWrongTriesSpendACode() {
        String code = askCode();
        String wrong = code.equals("000000") ? "111111" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(byCode(browser(), email, wrong)).hasStatus(401);
        }
        assertThat(byCode(browser(), email, code)).hasStatus(401);
    }

    @Test
    void askingTellsNothingOfWhoHasAnAccount() throws Exception {
        MvcTestResult known = ask("/api/v1/session/code-request", email);
        MvcTestResult unknown = ask("/api/v1/session/code-request", "personne@example.test");
        assertThat(known).hasStatus(204);
        assertThat(unknown).hasStatus(204);
        assertThat(ask("/api/v1/session/forgotten-password", "personne@example.test"))
                .hasStatus(204);
        assertThat(ask("/api/v1/session/forgotten-password", email)).hasStatus(204);

        MvcTestResult wrong = byCode(browser(), email, "12345");
        MvcTestResult nobody = byCode(browser(), "personne@example.test", "12345");
        assertThat(wrong).hasStatus(401);
        assertThat(nobody).hasStatus(401);
        assertThat(nobody.getResponse().getContentAsString())
                .isEqualTo(wrong.getResponse().getContentAsString());
    }

    @Test
    void aClosedAccountGetsNoCodeAndNoLinkAndUsesNone() {
        String code = askCode();
        ask("/api/v1/session/forgotten-password", email);
        String token = Mails.tokenIn(mails.newest(centre, "PASSWORD_FORGOTTEN", email));

        accounts.deactivate(user);

        assertThat(byCode(browser(), email, code)).hasStatus(401);
        assertThat(choose(browser(), token, "un autre mot de passe")).hasStatus(410);
    }

    @Test
    void onlyFiveCodesAnHourAreMailed() {
        for (int i = 1; i <= 6; i++) {
            ask("/api/v1/session/code-request", email);
            mails.newestOf(Math.min(i, 5), centre, "LOGIN_CODE", email);
        }
        // One asked for afterwards by another means shows that nothing is still under way.
        ask("/api/v1/session/forgotten-password", email);
        mails.newest(centre, "PASSWORD_FORGOTTEN", email);
        assertThat(mails.all(centre, "LOGIN_CODE", email)).hasSize(5);
    }

    @Test
    void aForgottenPasswordIsReplacedByLinkAndEverySessionEnds() {
        Browser open = browser();
        assertThat(open.logIn(email, PASSWORD)).hasStatusOk();
        ask("/api/v1/session/forgotten-password", email);
        String token = Mails.tokenIn(mails.newest(centre, "PASSWORD_FORGOTTEN", email));
        Browser other = browser();
        assertThat(other.get("/api/v1/session/forgotten-password/" + token))
                .bodyJson()
                .isStrictlyEqualTo("{\"good\":true}");
        assertThat(choose(other, token, "court")).hasStatus(422);

        assertThat(choose(other, token, "un autre mot de passe")).hasStatus(204);

        assertThat(open.get("/api/v1/session")).bodyJson().isStrictlyEqualTo("{\"authenticated\":false}");
        assertThat(browser().logIn(email, PASSWORD)).hasStatus(401);
        assertThat(browser().logIn(email, "un autre mot de passe")).hasStatusOk();
        assertThat(choose(other, token, "encore un autre mot")).hasStatus(410);
        mails.newest(centre, "PASSWORD_CHANGED", email);
    }

    @Test
    void aLinkForThePasswordIsTooOldAfterAnHour() {
        clock.set("2026-11-23T08:00:00Z");
        ask("/api/v1/session/forgotten-password", email);
        String token = Mails.tokenIn(mails.newest(centre, "PASSWORD_FORGOTTEN", email));
        clock.set("2026-11-23T09:00:00Z");
        assertThat(choose(browser(), token, "un autre mot de passe")).hasStatus(410);
    }

    @Test
    void changingThePasswordAsksForTheOldOneAndEndsTheOtherSessions() {
        Browser mine = browser();
        Browser other = browser();
        mine.logIn(email, PASSWORD);
        other.logIn(email, PASSWORD);

        assertThat(mine.put("/api/v1/account/password", passwords("pas celui-là", "un autre mot de passe")))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\":[{\"field\":\"current\"}]}");
        assertThat(mine.put("/api/v1/account/password", passwords(PASSWORD, email)))
                .hasStatus(422);
        assertThat(mine.put("/api/v1/account/password", passwords(PASSWORD, "un autre mot de passe")))
                .hasStatus(204);

        assertThat(mine.get("/api/v1/account")).hasStatusOk();
        assertThat(other.get("/api/v1/account")).hasStatus(401);
    }

    @Test
    void sessionsAreListedAndEndedFromElsewhere() {
        Browser mine = new Browser(http, "203.0.113.1");
        Browser other = new Browser(http, "203.0.113.2");
        mine.logIn(email, PASSWORD);
        other.logIn(email, PASSWORD);

        assertThat(mine.get("/api/v1/account/sessions")).bodyJson().isLenientlyEqualTo("""
                [{"device":"Firefox, Linux","address":"203.0.113.1","current":true},
                 {"device":"Firefox, Linux","address":"203.0.113.2","current":false}]
                """);
        assertThat(mine.get("/api/v1/account/sessions"))
                .bodyText()
                .doesNotContain(mine.session().getValue());

        assertThat(mine.delete("/api/v1/account/sessions")).hasStatus(204);
        assertThat(other.get("/api/v1/account")).hasStatus(401);
        assertThat(mine.get("/api/v1/account")).hasStatusOk();
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() throws Exception {
        Browser mine = browser();
        mine.logIn(email, PASSWORD);
        String handle = new tools.jackson.databind.json.JsonMapper()
                .readTree(mine.get("/api/v1/account/sessions").getResponse().getContentAsString())
                .get(0)
                .get("handle")
                .asString();
        String stranger = "loin@" + centre.id() + ".test";
        accounts.open(stranger, "Loin D’ici", PASSWORD);
        Browser theirs = browser();
        theirs.logIn(stranger, PASSWORD);

        assertThat(theirs.delete("/api/v1/account/sessions/" + handle)).hasStatus(404);
        assertThat(mine.get("/api/v1/account")).hasStatusOk();
        assertThat(mine.delete("/api/v1/account/sessions/" + handle)).hasStatus(204);
        assertThat(mine.get("/api/v1/account")).hasStatus(401);
    }

    @Test
    void aSessionOfStaffEndsAfterTwelveHoursHoweverBusy() {
        clock.set("2026-11-23T06:00:00Z");
        Browser mine = browser();
        mine.logIn(email, PASSWORD);

        clock.set("2026-11-23T17:59:59Z");
        assertThat(mine.get("/api/v1/centres/" + centre.id() + "/cases")).hasStatusOk();
        clock.set("2026-11-23T18:00:00Z");
        assertThat(mine.get("/api/v1/centres/" + centre.id() + "/cases"))
                .hasStatus(401)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\":\"/problems/not-authenticated\"}");
        assertThat(mine.get("/api/v1/session")).bodyJson().isStrictlyEqualTo("{\"authenticated\":false}");
    }

    @Test
    void aSessionOfAPublicBodyDoesNot() {
        clock.set("2026-11-23T06:00:00Z");
        String hr = "rh@" + centre.id() + ".test";
        accounts.joinForBody(
                accounts.open(hr, "Rh Mairie", PASSWORD),
                centre.id(),
                Role.COLLECTIVITY_HR,
                fr.entremise.shared.Siren.parse("217101377"),
                "Cluny");
        Browser mine = browser();
        mine.logIn(hr, PASSWORD);

        clock.set("2026-11-23T18:00:00Z");
        assertThat(mine.get("/api/v1/centres/" + centre.id() + "/own-cases")).hasStatusOk();
    }

    @Test
    void aNewAddressCountsOnceItsCodeWasTyped() {
        Browser mine = browser();
        mine.logIn(email, PASSWORD);
        String wanted = "nouvelle@" + centre.id() + ".test";

        assertThat(mine.post("/api/v1/account/address", "{\"email\":\"%s\"}".formatted(wanted)))
                .hasStatus(204);
        String code = Mails.codeIn(mails.newest(centre, "ADDRESS_CODE", wanted));
        assertThat(browser().logIn(wanted, PASSWORD)).hasStatus(401);
        assertThat(mine.post("/api/v1/account/address/confirmation", "{\"code\":\"%s\"}".formatted(code)))
                .hasStatus(204);

        assertThat(browser().logIn(wanted, PASSWORD)).hasStatusOk();
        assertThat(browser().logIn(email, PASSWORD)).hasStatus(401);
    }

    @Test
    void aNewAddressCountsOnceItsLinkWasOpened() {
        Browser mine = browser();
        mine.logIn(email, PASSWORD);
        String wanted = "nouvelle@" + centre.id() + ".test";
        mine.post("/api/v1/account/address", "{\"email\":\"autre@%s.test\"}".formatted(centre.id()));
        String replaced = Mails.tokenIn(mails.newest(centre, "ADDRESS_CODE", "autre@" + centre.id() + ".test"));
        mine.post("/api/v1/account/address", "{\"email\":\"%s\"}".formatted(wanted));
        String mail = mails.newest(centre, "ADDRESS_CODE", wanted);
        String link = "/api/v1/session/addresses/" + Mails.tokenIn(mail);

        assertThat(browser().post("/api/v1/session/addresses/" + replaced, null))
                .hasStatus(410);
        assertThat(browser().post(link, null)).hasStatus(204);
        assertThat(browser().post(link, null)).hasStatus(410);
        assertThat(mine.post("/api/v1/account/address/confirmation", "{\"code\":\"%s\"}".formatted(Mails.codeIn(mail))))
                .as("the code of the same mail is spent too")
                .hasStatus(422);
        assertThat(browser().logIn(wanted, PASSWORD)).hasStatusOk();
        // Whoever read the old address is told.
        mails.newest(centre, "ADDRESS_CHANGED", email);
    }

    @Test
    void aNewAddressIsTooOldAfterAQuarterOfAnHour() {
        clock.set("2026-11-23T08:00:00Z");
        Browser mine = browser();
        mine.logIn(email, PASSWORD);
        String wanted = "nouvelle@" + centre.id() + ".test";
        mine.post("/api/v1/account/address", "{\"email\":\"%s\"}".formatted(wanted));
        String mail = mails.newest(centre, "ADDRESS_CODE", wanted);

        clock.set("2026-11-23T08:15:00Z");
        assertThat(mine.post("/api/v1/account/address/confirmation", "{\"code\":\"%s\"}".formatted(Mails.codeIn(mail))))
                .hasStatus(422);
        assertThat(browser().post("/api/v1/session/addresses/" + Mails.tokenIn(mail), null))
                .hasStatus(410);
    }

    @Test
    void theLinkOfAClosedAccountConfirmsNothing() {
        Browser mine = browser();
        mine.logIn(email, PASSWORD);
        String wanted = "nouvelle@" + centre.id() + ".test";
        mine.post("/api/v1/account/address", "{\"email\":\"%s\"}".formatted(wanted));
        String token = Mails.tokenIn(mails.newest(centre, "ADDRESS_CODE", wanted));
        accounts.deactivate(user);

        assertThat(browser().post("/api/v1/session/addresses/" + token, null)).hasStatus(410);
    }

    @Test
    void whatIsStoredOfCodesAndLinksOpensNothing() {
        String code = askCode();
        ask("/api/v1/session/forgotten-password", email);
        String token = Mails.tokenIn(mails.newest(centre, "PASSWORD_FORGOTTEN", email));
        assertThat(jdbc.sql("select s::text from platform.mailed_secret s where user_id = ?")
                        .param(user)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).doesNotContain("," + code + ",", token));
    }

    private String askCode() {
        assertThat(ask("/api/v1/session/code-request", email)).hasStatus(204);
        return Mails.codeIn(mails.newest(centre, "LOGIN_CODE", email));
    }

    private MvcTestResult ask(String path, String address) {
        return browser().post(path, "{\"email\":\"%s\"}".formatted(address));
    }

    private static MvcTestResult byCode(Browser browser, String address, String code) {
        return browser.post("/api/v1/session/code", "{\"email\":\"%s\",\"code\":\"%s\"}".formatted(address, code));
    }

    private static MvcTestResult choose(Browser browser, String token, String password) {
        return browser.post("/api/v1/session/forgotten-password/" + token, "{\"password\":\"%s\"}".formatted(password));
    }

    private static String passwords(String current, String next) {
        return "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, next);
    }

    private Browser browser() {
        return new Browser(http, "198.51.101." + HOST.incrementAndGet());
    }
}
