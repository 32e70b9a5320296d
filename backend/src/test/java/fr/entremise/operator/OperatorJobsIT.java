package fr.entremise.operator;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.identity.Accounts;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Role;
import fr.entremise.job.JobKind;
import fr.entremise.job.JobState;
import fr.entremise.job.Jobs;
import fr.entremise.job.NewJob;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Operators see how far the work of all centres is and stop it, and learn nothing of what it is about. */
@IntegrationTest
class OperatorJobsIT {

    private static final String REASON = """
            {"reason":"Il retient la base"}""";

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres testCentres;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    Jobs jobs;

    private final JdbcClient owner;
    private UUID operator;
    private Centre centre;
    private Centre other;
    private Actor clerk;

    @SuppressWarnings("NullAway.Init")
    OperatorJobsIT(@Autowired @Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    @BeforeEach
    void anOperatorAndTwoCentres() {
        operator = people.account();
        accounts.makeOperator(operator);
        centre = testCentres.open();
        other = testCentres.open();
        UUID id = people.with(Role.CASE_MANAGER, centre);
        clerk = new Actor(id, "Agnès Secret", "a@exemple.test", Set.of(Role.CASE_MANAGER));
    }

    @Test
    void theWorkOfAllCentresIsOneListOfNumbers() {
        UUID first = job(centre, "EXPORT", "DONE", "2031-01-01T08:00:00Z");
        UUID second = job(other, "BULK", "FAILED", "2031-01-01T09:00:00Z");
        UUID died = job(centre, "BULK", "RUNNING", "2031-01-01T10:00:00Z");

        assertThat(get("/jobs?size=2"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly(died.toString(), second.toString());
        assertThat(get("/jobs?size=2&page=1"))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(first.toString());
        assertThat(get("/jobs?state=INTERRUPTED&q=" + slug()))
                .as("its lease has run out")
                .bodyJson()
                .hasPathSatisfying("$.total", total -> assertThat(total).isEqualTo(1))
                .hasPathSatisfying("$.items[0].centre", name -> assertThat(name).isEqualTo(slug()))
                .hasPathSatisfying("$.items[0].done", done -> assertThat(done).isEqualTo(3))
                .hasPathSatisfying(
                        "$.items[0].restartable",
                        restartable -> assertThat(restartable).isEqualTo(false));
        assertThat(get("/jobs?kind=BULK&q=" + other.id().slug() + "&sort=startedAt,asc"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(get("/jobs?q=nulle-part"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(get("/jobs?sort=title")).hasStatus(422);
        assertThat(get("/jobs"))
                .bodyText()
                .contains(first.toString())
                .doesNotContain(
                        "Titre secret",
                        "217101377",
                        "SIRET manquant",
                        clerk.userId().toString());
        // They lie in the future, where they would lead the list of every other test.
        owner.sql("delete from c_" + slug() + ".job").update();
        owner.sql("delete from c_" + other.id().slug() + ".job").update();
    }

    @Test
    void workIsStoppedWithAReasonThatBothJournalsTell() {
        CountDownLatch asked = new CountDownLatch(1);
        UUID id = CentreContext.callAs(
                centre.id(),
                () -> jobs.start(new NewJob(JobKind.BULK, "Titre secret", 3), clerk, run -> {
                            awaitQuietly(asked);
                            run.advance(1);
                            run.advance(1);
                        })
                        .id());
        String address = "/centres/" + slug() + "/jobs/" + id;

        assertThat(post(address + "/stopping", "{\"reason\":\" \"}")).hasStatus(400);
        assertThat(post("/centres/" + other.id().slug() + "/jobs/" + id + "/stopping", REASON))
                .hasStatus(404);
        assertThat(post(address + "/stopping", REASON)).hasStatusOk();
        assertThat(post(address + "/stopping", REASON)).hasStatus(409);
        asked.countDown();

        await().until(() ->
                CentreContext.callAs(centre.id(), () -> jobs.find(id, clerk).state()) == JobState.CANCELLED);
        assertThat(acts()).containsExactly("JOB_STOPPED");
        assertThat(owner.sql("select summary from c_" + slug()
                                + ".audit_entry where action = 'JOB_STOPPED' and subject_id = ?"
                                + " and actor_name like '%exploitation de la plateforme'")
                        .param(id.toString())
                        .query(String.class)
                        .single())
                .contains("Il retient la base")
                .doesNotContain("Titre secret");
    }

    @Test
    void onlyWhatDependsOnNobodyIsBegunAnewAndOnlyOnce() {
        UUID export = job(centre, "EXPORT", "FAILED", "2026-01-01T08:00:00Z");
        UUID filling = job(centre, "FILL_DIRECTORY", "FAILED", "2026-01-01T09:00:00Z");

        assertThat(post("/centres/" + slug() + "/jobs/" + export + "/restart", ""))
                .hasStatus(409)
                .bodyText()
                .contains("elle seule");
        assertThat(post("/centres/" + slug() + "/jobs/" + filling + "/restart", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.restartable")
                .isEqualTo(false);
        assertThat(post("/centres/" + slug() + "/jobs/" + filling + "/restart", ""))
                .hasStatus(409);

        await().untilAsserted(() -> assertThat(get("/jobs?kind=FILL_DIRECTORY&state=DONE&q=" + slug()))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1));
        assertThat(acts()).containsExactly("JOB_RESTARTED");
        assertThat(owner.sql("select actor_name from c_" + slug() + ".audit_entry where action = 'DIRECTORY_FILLED'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .endsWith("exploitation de la plateforme");
    }

    private UUID job(Centre in, String kind, String state, String startedAt) {
        UUID id = UUID.randomUUID();
        String schema = "c_" + in.id().slug();
        owner.sql("insert into " + schema + """
                        .job (id, kind, title, started_by, state, total, done, failed, lease_until, started_at, finished_at)
                        values (:id, :kind, 'Titre secret', :by, :state, 5, 3, 1, '2026-01-01T00:00Z', :at::timestamptz,
                          case when :state in ('WAITING', 'RUNNING') then null else :at::timestamptz end)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("by", clerk.userId())
                .param("state", state)
                .param("at", startedAt)
                .update();
        owner.sql("insert into " + schema + ".job_problem values (?, 0, '217101377', 'SIRET manquant')")
                .param(id)
                .update();
        return id;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private MvcTestResult get(String path) {
        return http.get().uri("/api/v1/operator" + path).with(as(operator)).exchange();
    }

    private MvcTestResult post(String path, String body) {
        return http.post()
                .uri("/api/v1/operator" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(operator))
                .exchange();
    }

    private List<String> acts() {
        return owner.sql("select action from platform.operator_act where centre = ? order by at, id")
                .param(slug())
                .query(String.class)
                .list();
    }

    private String slug() {
        return centre.id().slug();
    }
}
