package fr.entremise.operator;

import static fr.entremise.testing.LikeABrowser.withAToken;
import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Accounts;
import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.OpenApiDocument;
import fr.entremise.testing.OpenApiDocument.Endpoint;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.unit.DataSize;

/** Centres are opened, watched, suspended and repaired by operators, over HTTP, and by nobody else. */
@IntegrationTest
class OperatorConsoleIT {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String REASON = """
            {"reason":"Fin de la convention d’hébergement"}""";

    @Autowired
    MockMvcTester http;

    @Autowired
    OpenApiDocument api;

    @Autowired
    TestCentres testCentres;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    Centres centres;

    private final JdbcClient owner;
    private UUID operator;
    private Centre centre;
    private UUID admin;

    @SuppressWarnings("NullAway.Init")
    OperatorConsoleIT(@Autowired @Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    @BeforeEach
    void anOperatorAndACentre() {
        operator = people.account();
        accounts.makeOperator(operator);
        centre = testCentres.open();
        admin = people.with(Role.CENTRE_ADMIN, centre);
    }

    @Test
    void theConsoleIsThereForOperatorsOnly() {
        List<Endpoint> endpoints = api.endpointsUnder("/api/v1/operator/");

        assertThat(endpoints).hasSizeGreaterThan(5).allSatisfy(endpoint -> {
            String path = endpoint.path()
                    .replace("{slug}", slug())
                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            assertThat(http.method(endpoint.method()).uri(path).with(withAToken()))
                    .hasStatus(401);
            assertThat(http.method(endpoint.method()).uri(path).with(as(admin))).hasStatus(404);
        });
    }

    @Test
    void theListTellsStateAndNumbersOfEachCentre() {
        assertThat(get("/centres?q=" + slug()))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.total", total -> assertThat(total).isEqualTo(1))
                .hasPathSatisfying(
                        "$.items[0].status", status -> assertThat(status).isEqualTo("OPEN"))
                .hasPathSatisfying(
                        "$.items[0].health", health -> assertThat(health).isEqualTo("GOOD"))
                .hasPathSatisfying(
                        "$.items[0].members", members -> assertThat(members).isEqualTo(1))
                .hasPathSatisfying(
                        "$.items[0].volumes.bodies",
                        bodies -> assertThat(bodies).isEqualTo(0))
                .hasPathSatisfying(
                        "$.items[0].volumes.fileBytes",
                        bytes -> assertThat(bytes).isEqualTo(0));
        for (String sort : List.of("name", "slug", "status", "members", "lastLoginAt", "openedAt")) {
            assertThat(get("/centres?size=2&sort=" + sort + ",desc")).hasStatusOk();
        }
        assertThat(get("/centres?sort=password_hash")).hasStatus(422);
    }

    @Test
    void aSuspendedCentreAnswersNobodyUntilItIsReopened() {
        String members = "/api/v1/centres/" + slug() + "/bodies";
        String everybody = "/api/v1/centres/" + slug() + "/public/appearance";
        assertThat(http.get().uri(members).with(as(admin))).hasStatusOk();

        assertThat(post("/centres/" + slug() + "/suspension", "{\"reason\":\" \"}"))
                .hasStatus(400);
        assertThat(post("/centres/" + slug() + "/suspension", REASON))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.status", status -> assertThat(status).isEqualTo("SUSPENDED"));
        assertThat(post("/centres/" + slug() + "/suspension", REASON)).hasStatus(409);

        assertThat(http.get().uri(everybody))
                .hasStatus(503)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/centre-closed");
        assertThat(http.get().uri(members).with(as(admin))).hasStatus(503);
        assertThat(http.get().uri(members).with(as(people.account()))).hasStatus(404);
        assertThat(http.get().uri("/api/v1/centres"))
                .bodyText()
                .contains("SUSPENDED")
                .doesNotContain("hébergement");

        assertThat(post("/centres/" + slug() + "/reopening", REASON)).hasStatusOk();
        assertThat(http.get().uri(members).with(as(admin))).hasStatusOk();
        assertThat(http.get().uri(everybody)).hasStatusOk();
        assertThat(post("/centres/" + slug() + "/reopening", REASON)).hasStatus(409);
        assertThat(actsOn(slug())).containsExactly("CENTRE_SUSPENDED", "CENTRE_REOPENED");
        assertThat(get("/acts")).hasStatusOk().bodyText().contains("Fin de la convention d’hébergement");
    }

    @Test
    void aCentreWhoseMigrationFailedIsRepairedByTryingAgain() {
        owner.sql("update platform.centre_migration set error = 'relation exists' where slug = ?")
                .param(slug())
                .update();

        assertThat(get("/centres?status=MIGRATION_FAILED&q=" + slug()))
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].health", health -> assertThat(health).isEqualTo("DOWN"));
        assertThat(http.get().uri("/api/v1/centres/" + slug() + "/public/appearance"))
                .hasStatus(503);

        assertThat(post("/centres/" + slug() + "/lost-mails/resending", ""))
                .as("its tables may not be those that the program knows")
                .hasStatus(409);

        assertThat(post("/centres/" + slug() + "/migration", ""))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.status", status -> assertThat(status).isEqualTo("OPEN"));
        assertThat(actsOn(slug())).containsExactly("CENTRE_MIGRATED");
        assertThat(post("/centres/absent/migration", "")).hasStatus(404);
    }

    @Test
    void mailsThatWereGivenUpAreSentAgainWithoutBeingSeen() {
        owner.sql("insert into c_" + slug() + """
                        .outgoing_mail (id, event_id, kind, recipient, subject, body, created_at, state, attempts,
                          next_attempt_at)
                        values (gen_random_uuid(), gen_random_uuid(), 'RECEIPT', 'agent@exemple.test', 'Accusé', 'Texte',
                          now(), 'FAILED', 6, now())
                        """).update();
        assertThat(get("/centres?q=" + slug()))
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].volumes.lostMails", lost -> assertThat(lost).isEqualTo(1));

        for (int time = 0; time < 2; time++) {
            assertThat(post("/centres/" + slug() + "/lost-mails/resending", ""))
                    .hasStatusOk()
                    .bodyJson()
                    .hasPathSatisfying(
                            "$.volumes.lostMails", lost -> assertThat(lost).isEqualTo(0));
        }

        assertThat(count("c_" + slug() + ".outgoing_mail where state <> 'FAILED' and attempts < 6"))
                .isEqualTo(1);
        assertThat(actsOn(slug())).containsExactly("MAILS_SENT_AGAIN");
        assertThat(get("/acts")).bodyText().doesNotContain("agent@exemple.test");
        assertThat(post("/centres/absent/lost-mails/resending", "")).hasStatus(404);
    }

    @Test
    void theRoomForFilesIsSetForOneCentreAndItsPageSaysSo() {
        String storage = "/api/v1/centres/" + slug() + "/storage";
        String quota = "/centres/" + slug() + "/file-quota";
        assertThat(get("/centres?q=" + slug()))
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].fileQuota.own", own -> assertThat(own).isEqualTo(false));

        assertThat(post(quota, "{\"bytes\":5000000000,\"reason\":\"Gros dossiers\"}"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.fileQuota.own", own -> assertThat(own).isEqualTo(true));

        assertThat(http.get().uri(storage).with(as(admin)))
                .bodyJson()
                .extractingPath("$.quotaBytes")
                .isEqualTo(5_000_000_000L);
        assertThat(post(quota, "{\"bytes\":12,\"reason\":\"Trop peu\"}")).hasStatus(400);
        assertThat(post(quota, "{\"bytes\":5000000000,\"reason\":\" \"}")).hasStatus(400);
        assertThat(post("/centres/absent/file-quota", REASON)).hasStatus(404);
        assertThat(post(quota, REASON))
                .as("as configured again")
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.fileQuota.own", own -> assertThat(own).isEqualTo(false));
        assertThat(http.get().uri(storage).with(as(admin)))
                .bodyJson()
                .extractingPath("$.quotaBytes")
                .isEqualTo(DataSize.ofGigabytes(20).toBytes());
        assertThat(actsOn(slug())).containsExactly("FILE_QUOTA_SET", "FILE_QUOTA_SET");
        assertThat(get("/acts")).bodyText().contains("5\u00a0Go. Motif\u00a0: Gros dossiers");
    }

    @Test
    void aCentreIsOpenedOnceHoweverOftenItIsAsked() {
        String slug = freeSlug();
        UUID key = UUID.randomUUID();

        assertThat(open(key, slug, "Centre neuf")).hasStatus(201).bodyText().contains("DONE");
        assertThat(open(key, slug, "Centre neuf")).hasStatus(201).bodyText().contains("DONE");
        assertThat(open(key, slug, "Un autre nom")).hasStatus(409);
        assertThat(open(UUID.randomUUID(), slug, "Centre neuf")).hasStatus(422);

        assertThat(get("/openings/" + key)).hasStatusOk().bodyText().contains("DONE");
        assertThat(http.get().uri("/api/v1/centres/" + slug + "/public/appearance"))
                .hasStatusOk();
        assertThat(owner.sql("select last_number from c_" + slug + ".invoice_counter")
                        .query(Integer.class)
                        .single())
                .isEqualTo(41);
        assertThat(count("platform.invitation where centre = '" + slug + "'")).isEqualTo(1);
        assertThat(actsOn(slug)).containsExactly("CENTRE_OPENED");
    }

    @Test
    void aCentreBeginsWithTheUsualTextsOrWithThoseThatWereChosen() {
        assertThat(get("/opening-texts?name=Centre neuf"))
                .hasStatusOk()
                .bodyText()
                .contains("L.\u00a0213-11", "\"mailSender\":\"Centre neuf\"", "256 B");

        String slug = freeSlug();
        UUID key = UUID.randomUUID();
        String texts = """
                {"presentation":"Un tiers neutre vous aide.","host":"Hébergeur, 1 rue du Port, 03 85 00 00 00",
                 "mailSender":" "}""";
        assertThat(open(key, slug, "Centre neuf", texts)).hasStatus(201);
        assertThat(open(key, slug, "Centre neuf", texts)).hasStatus(201);
        assertThat(open(key, slug, "Centre neuf", "{\"host\":\"Un autre\"}")).hasStatus(409);
        assertThat(open(UUID.randomUUID(), freeSlug(), "Centre neuf", "{\"mailSender\":\"a@b.example\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("texts.mailSender");

        UUID first =
                people.with(Role.CENTRE_ADMIN, centres.find(new CentreId(slug)).orElseThrow());
        assertThat(http.get().uri("/api/v1/centres/" + slug + "/public/presentation"))
                .bodyText()
                .contains("Un tiers neutre", "1 rue du Port", "la présidente ou le président");
        assertThat(http.get().uri("/api/v1/centres/" + slug + "/sheet").with(as(first)))
                .bodyJson()
                .extractingPath("$.vatMention")
                .as("the usual text is written nowhere, so that it can be reworded")
                .isNull();
        assertThat(http.get().uri("/api/v1/centres/" + slug + "/voice").with(as(first)))
                .bodyJson()
                .extractingPath("$.mailSender")
                .as("a blank one is none")
                .isNull();
    }

    @Test
    void whatIsWrongWithTheAskingIsSaidFieldByField() {
        assertThat(open(UUID.randomUUID(), "Pas un nom", "Centre"))
                .hasStatus(422)
                .bodyText()
                .contains("slug");
        assertThat(open(UUID.randomUUID(), "operator", "Centre")).hasStatus(422);
        assertThat(open(UUID.randomUUID(), freeSlug(), "")).hasStatus(400);
    }

    @Test
    void anOpeningThatFailsOnTheWayLeavesNothing() {
        String slug = freeSlug();
        UUID key = UUID.randomUUID();
        // A schema that holds something else is refused by the first migration.
        owner.sql("create schema c_" + slug).update();
        owner.sql("create table c_" + slug + ".something (id int)").update();

        assertThat(open(key, slug, "Centre neuf"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/opening-failed");

        assertThat(get("/openings/" + key)).bodyText().contains("rien n’en est resté");
        assertThat(count("pg_namespace where nspname = 'c_" + slug + "'")).isZero();
        assertThat(count("pg_roles where rolname = 'c_" + slug + "'")).isZero();
        assertThat(count("platform.centre_migration where slug = '" + slug + "'"))
                .isZero();
        assertThat(centres.find(new CentreId(slug))).isEmpty();
        assertThat(actsOn(slug)).containsExactly("CENTRE_OPENING_FAILED");

        assertThat(open(key, slug, "Centre neuf")).hasStatus(201);
        assertThat(centres.find(new CentreId(slug))).isPresent();
    }

    private MvcTestResult open(UUID key, String slug, String name) {
        return open(key, slug, name, "null");
    }

    private MvcTestResult open(UUID key, String slug, String name, String texts) {
        return http.post()
                .uri("/api/v1/operator/centres")
                .header("Idempotency-Key", key.toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"slug":"%s","name":"%s","departments":["21","2A"],"timeZone":"Europe/Paris",
                         "referenceCode":"21","lastInvoiceNumber":41,
                         "adminEmail":"admin.%d@exemple.test","texts":%s}
                        """.formatted(slug, name, slug.hashCode() & 0xffff, texts))
                .with(as(operator))
                .exchange();
    }

    private MvcTestResult get(String path) {
        return http.get().uri("/api/v1/operator" + path).with(as(operator)).exchange();
    }

    private MvcTestResult post(String path, String body) {
        return http.method(HttpMethod.POST)
                .uri("/api/v1/operator" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(operator))
                .exchange();
    }

    private List<String> actsOn(String slug) {
        return owner.sql("select action from platform.operator_act where centre = ? order by at, id")
                .param(slug)
                .query(String.class)
                .list();
    }

    private long count(String from) {
        return owner.sql("select count(*) from " + from).query(Long.class).single();
    }

    private String slug() {
        return centre.id().slug();
    }

    private static String freeSlug() {
        return "neuf" + COUNT.incrementAndGet();
    }
}
