package fr.entremise.operator;

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
import fr.entremise.testing.TestPeople;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody of two centres has lost their second factor: no centre alone may help, the platform does and tells both. */
@IntegrationTest
class OperatorAccountIT {

    private static final String PASSWORD = "une phrase assez longue";
    private static final String REASON = "{\"reason\":\"Reconnue en visioconférence\"}";

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres testCentres;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    Mails mails;

    @Autowired
    Journal journal;

    @Autowired
    OperatorJournal acts;

    @Autowired
    MovableClock clock;

    private final JdbcClient owner;

    OperatorAccountIT(@Autowired @Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    @AfterEach
    void giveTheTimeBack() {
        clock.release();
    }

    @Test
    void anOperatorTakesALostFactorAwayAndEachCentreIsTold() {
        clock.set("2026-11-23T09:00:00Z");
        Centre one = testCentres.open();
        Centre other = testCentres.open();
        String email = "camille@" + one.id() + ".test";
        UUID camille = accounts.open(email, "Camille Duret", PASSWORD);
        Stream.of(one, other).forEach(centre -> accounts.join(camille, centre.id(), Role.FINANCE));
        Browser mine = new Browser(http);
        mine.logIn(email, PASSWORD);
        owner.sql("insert into platform.authenticator values (?, ?, now(), now(), 0)")
                .params(camille, new byte[] {1})
                .update();
        UUID operator = people.account();
        accounts.makeOperator(operator);

        assertThat(post("search", operator, "{\"email\":\"personne@" + one.id() + ".test\"}"))
                .hasStatus(404);
        assertThat(post("search", operator, "{\"email\":\"camille\"}")).hasStatus(400);
        assertThat(post("search", operator, "{\"email\":\"" + email.toUpperCase() + "\"}"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"userId":"%s","name":"Camille Duret","centres":["%s","%s"],"secondFactor":true}""".formatted(
                                camille,
                                Stream.of(one.name(), other.name()).sorted().toArray()[0],
                                Stream.of(one.name(), other.name()).sorted().toArray()[1]));
        assertThat(post(camille + "/factor-reset", operator, "{\"reason\":\"perdu\"}"))
                .hasStatus(400);
        assertThat(post(operator + "/factor-reset", operator, REASON)).hasStatus(409);
        assertThat(mine.get("/api/v1/account")).hasStatusOk();

        assertThat(post(camille + "/factor-reset", operator, REASON))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"secondFactor\":false}");
        assertThat(post(camille + "/factor-reset", operator, REASON)).hasStatus(409);
        assertThat(mine.get("/api/v1/account")).as("their sessions").hasStatus(401);
        Centre first = one.id().slug().compareTo(other.id().slug()) < 0 ? one : other;
        assertThat(mails.newest(first, "SECOND_FACTOR_RESET_BY_OPERATOR", email))
                .contains("prochaine connexion")
                .doesNotContain("visioconférence");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(actionsIn(one)).contains("SECOND_FACTOR_RESET");
            assertThat(actionsIn(other)).contains("SECOND_FACTOR_RESET");
        });
        assertThat(acts.list(new ListRequest(0, 100, null)).items())
                .filteredOn(act -> act.summary().contains(camille.toString()))
                .extracting(OperatorAct::action)
                .containsExactly(OperatorAct.Kind.SECOND_FACTOR_RESET, OperatorAct.Kind.ACCOUNT_SOUGHT);
        assertThat(acts.list(new ListRequest(0, 100, null)).items())
                .filteredOn(act -> act.action() == OperatorAct.Kind.ACCOUNT_SOUGHT)
                .hasSizeGreaterThanOrEqualTo(2)
                .noneMatch(act -> act.summary().contains("@"));
    }

    @Test
    void anOldProofIsAskedAgainBefore() {
        clock.set("2026-11-23T09:00:00Z");
        Centre centre = testCentres.open();
        String email = "exploitation@" + centre.id() + ".test";
        UUID operator = accounts.open(email, "Ode Exploitation", PASSWORD);
        accounts.makeOperator(operator);
        Browser theirs = new Browser(http);
        theirs.logIn(email, PASSWORD);
        clock.set("2026-11-23T09:16:00Z");

        assertThat(theirs.post("/api/v1/operator/accounts/" + UUID.randomUUID() + "/factor-reset", REASON))
                .hasStatus(403)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\":\"/problems/step-up-required\"}");
    }

    private List<String> actionsIn(Centre centre) {
        return testCentres
                .in(centre, () -> journal.list(new JournalFilter(null, null, null, null), new ListRequest(0, 25, null)))
                .items()
                .stream()
                .map(JournalEntry::action)
                .toList();
    }

    private MvcTestResult post(String path, UUID person, String body) {
        return http.post()
                .uri("/api/v1/operator/accounts/" + path)
                .with(as(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
