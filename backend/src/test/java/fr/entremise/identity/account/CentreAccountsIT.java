package fr.entremise.identity.account;

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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class CentreAccountsIT {

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
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    Centre centre;
    UUID admin;
    Browser adminsBrowser;

    @BeforeEach
    void openACentreWithAnAdmin() {
        centre = centres.open();
        admin = accounts.open("admin@" + centre.id() + ".test", "Alix Admin", PASSWORD);
        accounts.join(admin, centre.id(), Role.CENTRE_ADMIN);
        adminsBrowser = browser();
        assertThat(adminsBrowser.logIn("admin@" + centre.id() + ".test", PASSWORD))
                .hasStatusOk();
    }

    @AfterEach
    void giveTheTimeBack() {
        clock.release();
    }

    @Test
    void anInvitationMakesTheAccountOfWhoeverReadsTheMail() {
        String email = "camille@" + centre.id() + ".test";

        assertThat(invite(email, "[{\"role\":\"CASE_MANAGER\"},{\"role\":\"FINANCE\"}]"))
                .hasStatus(201);
        String token = Mails.tokenIn(mails.newest(centre, "INVITATION", email));
        Browser guest = browser();
        assertThat(guest.get("/api/v1/session/invitations/" + token)).bodyJson().isLenientlyEqualTo("""
                {"centre":"%s","email":"%s","known":false,"roles":[{"role":"CASE_MANAGER"},{"role":"FINANCE"}]}
                """.formatted(
                        centre.id(), email));
        assertThat(guest.post("/api/v1/session/invitations/" + token, """
                        {"name":"Camille Martin","password":"%s"}""".formatted(PASSWORD)))
                .hasStatus(204);

        assertThat(guest.logIn(email, PASSWORD)).bodyJson().isLenientlyEqualTo("""
                {"authenticated":true,"name":"Camille Martin","memberships":[
                 {"centre":"%1$s","role":"CASE_MANAGER","body":null},{"centre":"%1$s","role":"FINANCE","body":null}]}
                """.formatted(centre.id()));
        assertThat(adminsBrowser.get(accountsOf(centre) + "?q=camille"))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"total":1,"items":[{"name":"Camille Martin","email":"%s","active":true,"secondFactor":false}]}
                """.formatted(email));
        assertThat(journalled("INVITATION_ACCEPTED").summary())
                .isEqualTo("Invitation acceptée par Camille Martin\u00a0: gestion des dossiers, finances.");
        assertThat(journalled("ACCOUNT_INVITED").actorName()).isEqualTo("Alix Admin");
    }

    @Test
    void aLinkOpensOnce() {
        String token = invited("une@" + centre.id() + ".test");
        String body = "{\"name\":\"Une Fois\",\"password\":\"%s\"}".formatted(PASSWORD);
        assertThat(browser().post("/api/v1/session/invitations/" + token, body)).hasStatus(204);

        isGone(token);
        assertThat(browser().post("/api/v1/session/invitations/" + token, body)).hasStatus(410);
    }

    @Test
    void aLinkExpiresAfterAWeekAndASecondOneReplacesIt() {
        clock.set("2026-11-23T08:00:00Z");
        logInAgain();
        String email = "tard@" + centre.id() + ".test";
        String first = invited(email);

        clock.set("2026-11-30T08:00:00Z");
        logInAgain();
        isGone(first);
        String id = openInvitation(email);
        assertThat(adminsBrowser.post(accountsOf(centre) + "/invitations/" + id + "/sending", null))
                .hasStatusOk();
        String second = Mails.tokenIn(mails.newestOf(2, centre, "INVITATION", email));

        assertThat(second).isNotEqualTo(first);
        isGone(first);
        assertThat(browser().get("/api/v1/session/invitations/" + second)).hasStatusOk();
    }

    @Test
    void aWithdrawnInvitationOpensNothing() {
        String email = "non@" + centre.id() + ".test";
        String token = invited(email);

        assertThat(adminsBrowser.delete(accountsOf(centre) + "/invitations/" + openInvitation(email)))
                .hasStatus(204);

        isGone(token);
        assertThat(journalled("INVITATION_WITHDRAWN").subjectId()).isEqualTo(email);
    }

    @Test
    void whoeverHasAnAccountElsewhereKeepsItsNameAndPassword() {
        String email = "deux@" + centre.id() + ".test";
        Centre other = centres.open();
        accounts.join(accounts.open(email, "Dominique Deux", PASSWORD), other.id(), Role.MEDIATOR);
        String token = invited(email);

        assertThat(browser()
                        .post(
                                "/api/v1/session/invitations/" + token,
                                "{\"name\":\"Quelqu’un d’autre\",\"password\":\"un tout autre mot de passe\"}"))
                .hasStatus(204);

        assertThat(browser().logIn(email, "un tout autre mot de passe")).hasStatus(401);
        assertThat(browser().logIn(email, PASSWORD)).bodyJson().isLenientlyEqualTo("""
                {"name":"Dominique Deux","memberships":[{"centre":"%s"},{"centre":"%s"}]}
                """.formatted(
                        min(centre.id().slug(), other.id().slug()),
                        max(centre.id().slug(), other.id().slug())));
    }

    @Test
    void anInvitationNeedsANameAndALongPassword() {
        String token = invited("court@" + centre.id() + ".test");

        assertThat(browser().post("/api/v1/session/invitations/" + token, "{\"name\":\" \",\"password\":\"court\"}"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\":[{\"field\":\"name\"},{\"field\":\"password\"}]}");
    }

    @Test
    void nobodyIsInvitedTwiceNorWhenTheyAreInAlready() {
        String email = "encore@" + centre.id() + ".test";
        invited(email);

        assertThat(invite(email, "[{\"role\":\"FINANCE\"}]"))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"type":"/problems/already-invited"}""");
        assertThat(invite("admin@" + centre.id() + ".test", "[{\"role\":\"FINANCE\"}]"))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\":\"/problems/already-member\"}");
    }

    @Test
    void aCentreGivesNoRoleOfThePlatformAndNoBodyOutsideItsDirectory() {
        assertThat(invite("o@" + centre.id() + ".test", "[{\"role\":\"OPERATOR\"}]"))
                .hasStatus(422);
        assertThat(invite("rh@" + centre.id() + ".test", "[{\"role\":\"COLLECTIVITY_HR\"}]"))
                .hasStatus(422);
        assertThat(invite(
                        "rh@" + centre.id() + ".test", "[{\"role\":\"COLLECTIVITY_HR\",\"bodySiren\":\"217101377\"}]"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\":[{\"field\":\"body\"}]}");
    }

    @Test
    void deactivationEndsTheSessionsAtOnceAndClosesEveryWayIn() {
        String email = "fin@" + centre.id() + ".test";
        UUID user = accounts.open(email, "Fin Proche", PASSWORD);
        accounts.join(user, centre.id(), Role.FINANCE);
        Browser theirs = browser();
        assertThat(theirs.logIn(email, PASSWORD)).hasStatusOk();
        assertThat(sessionsOf(user)).isEqualTo(1);

        assertThat(adminsBrowser.post(accountsOf(centre) + "/" + user + "/deactivation", null))
                .bodyJson()
                .isLenientlyEqualTo("{\"active\":false}");

        assertThat(sessionsOf(user)).isZero();
        assertThat(theirs.get("/api/v1/session")).bodyJson().isStrictlyEqualTo("{\"authenticated\":false}");
        assertThat(browser().logIn(email, PASSWORD)).hasStatus(401);
        assertThat(journalled("ACCOUNT_DEACTIVATED").summary()).isEqualTo("Compte désactivé\u00a0: Fin Proche.");

        assertThat(adminsBrowser.post(accountsOf(centre) + "/" + user + "/reactivation", null))
                .hasStatusOk();
        assertThat(browser().logIn(email, PASSWORD)).bodyJson().isLenientlyEqualTo("""
                {"authenticated":true,"memberships":[{"centre":"%s","role":"FINANCE"}]}""".formatted(centre.id()));
    }

    @Test
    void whoeverBelongsElsewhereTooIsKeptOutOfThisCentreAlone() {
        Centre other = centres.open();
        String email = "pont@" + centre.id() + ".test";
        UUID user = accounts.open(email, "Pont Levis", PASSWORD);
        accounts.join(user, centre.id(), Role.FINANCE);
        accounts.join(user, other.id(), Role.FINANCE);

        assertThat(adminsBrowser.post(accountsOf(centre) + "/" + user + "/deactivation", null))
                .hasStatusOk();

        Browser theirs = browser();
        assertThat(theirs.logIn(email, PASSWORD)).hasStatusOk();
        assertThat(theirs.get("/api/v1/centres/" + centre.id() + "/bodies")).hasStatus(404);
        assertThat(theirs.get("/api/v1/centres/" + other.id() + "/bodies")).hasStatusOk();
    }

    @Test
    void theLastAdminStays() {
        String last = "{\"type\":\"/problems/last-admin\"}";
        assertThat(adminsBrowser.put(rolesOf(admin), "{\"roles\":[{\"role\":\"FINANCE\"}]}"))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo(last);
        // Nobody would be left on the first of January.
        assertThat(adminsBrowser.put(
                        rolesOf(admin), "{\"roles\":[{\"role\":\"CENTRE_ADMIN\",\"validUntil\":\"2099-12-31\"}]}"))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo(last);
        assertThat(adminsBrowser.post(accountsOf(centre) + "/" + admin + "/deactivation", null))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo(last);

        UUID second = accounts.open("second@" + centre.id() + ".test", "Second Admin", PASSWORD);
        accounts.join(second, centre.id(), Role.CENTRE_ADMIN);
        assertThat(adminsBrowser.put(rolesOf(admin), "{\"roles\":[{\"role\":\"FINANCE\"}]}"))
                .hasStatusOk();
        assertThat(adminsBrowser.get(accountsOf(centre))).hasStatus(403);
    }

    @Test
    void rolesChangeFromTheNextRequestOnAndTheJournalTellsBeforeAndAfter() {
        UUID user = accounts.open("role@" + centre.id() + ".test", "Rôle Nouveau", PASSWORD);
        accounts.join(user, centre.id(), Role.FINANCE);
        Browser theirs = browser();
        assertThat(theirs.logIn("role@" + centre.id() + ".test", PASSWORD)).hasStatusOk();
        assertThat(theirs.get("/api/v1/centres/" + centre.id() + "/cases")).hasStatus(403);

        assertThat(adminsBrowser.put(rolesOf(user), "{\"roles\":[{\"role\":\"CASE_MANAGER\"}]}"))
                .hasStatusOk();

        assertThat(theirs.get("/api/v1/centres/" + centre.id() + "/cases")).hasStatusOk();
        JournalEntry entry = journalled("ROLES_CHANGED");
        assertThat(entry.was()).isEqualTo("finances");
        assertThat(entry.became()).isEqualTo("gestion des dossiers");
    }

    @Test
    void aDelegationEndsAfterItsLastDay() {
        clock.set("2026-11-23T08:00:00Z");
        logInAgain();
        UUID user = accounts.open("delegue@" + centre.id() + ".test", "Délégué Court", PASSWORD);
        accounts.join(user, centre.id(), Role.MEDIATOR);
        String over = "{\"roles\":[{\"role\":\"CASE_MANAGER\",\"validUntil\":\"2026-11-22\"}]";
        String invited = over + ",\"email\":\"x@" + centre.id() + ".test\"}";
        assertThat(List.of(
                        adminsBrowser.put(rolesOf(user), over + "}"),
                        adminsBrowser.post(accountsOf(centre) + "/invitations", invited)))
                .allSatisfy(answer -> assertThat(answer)
                        .hasStatus(422)
                        .bodyJson()
                        .extractingPath("$.errors[0].field")
                        .isEqualTo("validUntil"));
        assertThat(adminsBrowser.put(
                        rolesOf(user), "{\"roles\":[{\"role\":\"CASE_MANAGER\",\"validUntil\":\"2026-11-23\"}]}"))
                .hasStatusOk();
        Browser theirs = browser();
        assertThat(theirs.logIn("delegue@" + centre.id() + ".test", PASSWORD)).hasStatusOk();
        assertThat(theirs.get("/api/v1/centres/" + centre.id() + "/cases")).hasStatusOk();

        // Midnight in Paris.
        clock.set("2026-11-23T23:00:00Z");
        Browser later = browser();
        later.logIn("delegue@" + centre.id() + ".test", PASSWORD);
        assertThat(later.get("/api/v1/centres/" + centre.id() + "/cases")).hasStatus(404);
    }

    @Test
    void oneCentresAdminReachesNobodyOfAnother() {
        Centre other = centres.open();
        UUID stranger = accounts.open("loin@" + other.id() + ".test", "Loin D’ici", PASSWORD);
        accounts.join(stranger, other.id(), Role.FINANCE);

        assertThat(adminsBrowser.get(accountsOf(centre) + "?q=loin")).bodyJson().isLenientlyEqualTo("{\"total\":0}");
        assertThat(adminsBrowser.put(rolesOf(stranger), "{\"roles\":[{\"role\":\"FINANCE\"}]}"))
                .hasStatus(404);
        assertThat(adminsBrowser.post(accountsOf(centre) + "/" + stranger + "/deactivation", null))
                .hasStatus(404);
        assertThat(adminsBrowser.post(accountsOf(centre) + "/" + stranger + "/reactivation", null))
                .hasStatus(404);
    }

    private MvcTestResult invite(String email, String roles) {
        return adminsBrowser.post(
                accountsOf(centre) + "/invitations", "{\"email\":\"%s\",\"roles\":%s}".formatted(email, roles));
    }

    private String invited(String email) {
        assertThat(invite(email, "[{\"role\":\"FINANCE\"}]")).hasStatus(201);
        return Mails.tokenIn(mails.newest(centre, "INVITATION", email));
    }

    private String openInvitation(String email) {
        return jdbc.sql("select id::text from platform.invitation where email = ?")
                .param(email)
                .query(String.class)
                .single();
    }

    private void isGone(String token) {
        assertThat(browser().get("/api/v1/session/invitations/" + token))
                .hasStatus(410)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\":\"/problems/invitation-gone\"}");
    }

    private void logInAgain() {
        adminsBrowser = browser();
        adminsBrowser.logIn("admin@" + centre.id() + ".test", PASSWORD);
    }

    private long sessionsOf(UUID user) {
        return jdbc.sql("select count(*) from platform.spring_session where principal_name = ?")
                .param(user.toString())
                .query(Long.class)
                .single();
    }

    private JournalEntry journalled(String action) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> entries(action), list -> !list.isEmpty())
                .getFirst();
    }

    private List<JournalEntry> entries(String action) {
        return centres.in(
                centre,
                () -> journal.list(new JournalFilter(null, action, null, null), new ListRequest(0, 25, null))
                        .items());
    }

    private Browser browser() {
        return new Browser(http, "198.51.100." + HOST.incrementAndGet());
    }

    private String rolesOf(UUID user) {
        return accountsOf(centre) + "/" + user + "/roles";
    }

    private static String accountsOf(Centre centre) {
        return "/api/v1/centres/" + centre.id() + "/accounts";
    }

    private static String min(String one, String other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String max(String one, String other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
