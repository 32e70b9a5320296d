package fr.entremise.workspace.bulk;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import fr.entremise.audit.Journal;
import fr.entremise.directory.AffiliationStatus;
import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodyKind;
import fr.entremise.directory.NewBody;
import fr.entremise.identity.Role;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every act on many rows, shown on the affiliation of bodies. */
@IntegrationTest
class BulkActsIT {

    private static final Siren CLUNY = new Siren("217101377");
    private static final Siren TOURNUS = new Siren("217105436");
    private static final Siren MACON = new Siren("217102706");
    private static final String UNKNOWN = "217100767";

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Bodies bodies;

    @Autowired
    Journal journal;

    @Autowired
    JsonMapper json;

    Centre centre;
    UUID manager;

    @BeforeEach
    void openACentreWithThreeBodies() {
        centre = centres.open();
        manager = people.with(Role.CASE_MANAGER, centre);
        centres.run(centre, () -> {
            bodies.add(new NewBody(CLUNY, "Cluny", BodyKind.COMMUNE, "71", List.of("71250")));
            bodies.add(new NewBody(TOURNUS, "Tournus", BodyKind.COMMUNE, "71", List.of("71700")));
            bodies.add(new NewBody(MACON, "Mâcon", BodyKind.COMMUNE, "71", List.of("71000")));
        });
    }

    @Test
    void theActIsDoneOnEachRowAndTheJournalSaysWhoDidIt() {
        JsonNode end = awaited(change(ids(CLUNY.value(), TOURNUS.value()), Map.of()));

        assertThat(end.get("state").asString()).isEqualTo("DONE");
        assertThat(end.get("title").asString()).isEqualTo("Changement d’affiliation (2)");
        assertThat(end.get("done").asInt()).isEqualTo(2);
        assertThat(end.get("failed").asInt()).isZero();
        assertThat(statusOf(CLUNY)).isEqualTo(AffiliationStatus.COMMON_BASE);
        assertThat(statusOf(TOURNUS)).isEqualTo(AffiliationStatus.COMMON_BASE);
        assertThat(statusOf(MACON)).isNull();
        assertThat(centres.in(centre, () -> journal.about("PUBLIC_BODY", CLUNY.value())))
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("AFFILIATION_CHANGED");
                    assertThat(entry.actorUserId()).isEqualTo(manager);
                });
    }

    @Test
    void aRefusalNamesTheRowAndStopsNoOther() {
        JsonNode end = awaited(change(ids(UNKNOWN, "not-a-siren", CLUNY.value()), Map.of()));

        assertThat(end.get("state").asString()).isEqualTo("DONE");
        assertThat(end.get("done").asInt()).isEqualTo(3);
        assertThat(end.get("failed").asInt()).isEqualTo(2);
        assertThat(end.at("/problems/0/item").asString()).isEqualTo(UNKNOWN);
        assertThat(end.at("/problems/0/message").asString()).contains("n’existe pas");
        assertThat(statusOf(CLUNY)).isEqualTo(AffiliationStatus.COMMON_BASE);
    }

    @Test
    void theRuleIsThatOfTheSingleAct() {
        JsonNode end = awaited(change(ids(CLUNY.value()), Map.of("reason", "")));

        assertThat(end.get("failed").asInt()).isEqualTo(1);
        assertThat(end.at("/problems/0/item").asString()).isEqualTo("Cluny");
        assertThat(end.at("/problems/0/message").asString()).isNotBlank();
        assertThat(statusOf(CLUNY)).isNull();
    }

    @Test
    void allThatAListShowsMayBeMeantByItsFilters() {
        awaited(change(Map.of("query", Map.of("q", "mâcon", "status", "UNSET")), Map.of()));

        assertThat(statusOf(MACON)).isEqualTo(AffiliationStatus.COMMON_BASE);
        assertThat(statusOf(CLUNY)).isNull();
        assertThat(change(Map.of("query", Map.of("covered", "true")), Map.of()).getStatus())
                .isEqualTo(422);
        awaited(change(Map.of("query", Map.of("covered", "false", "q", "cluny")), Map.of()));
        assertThat(statusOf(CLUNY)).isEqualTo(AffiliationStatus.COMMON_BASE);
    }

    @Test
    void moreThanFiveHundredAreRefusedHoweverTheyAreChosen() {
        List<String> many = IntStream.range(0, 501).mapToObj(Integer::toString).toList();

        assertThat(slugOf(change(Map.of("ids", many), Map.of()))).isEqualTo("too-many-selected");
        assertThat(change(Map.of("ids", many.subList(0, 500)), Map.of()).getStatus())
                .isEqualTo(202);

        centres.run(
                centre,
                () -> IntStream.range(0, 501)
                        .mapToObj(number -> siren(100_000_00 + number))
                        .forEach(siren ->
                                bodies.add(new NewBody(siren, "Syndicat", BodyKind.SYNDICATE, null, List.of()))));
        assertThat(slugOf(change(Map.of("query", Map.of("kind", "SYNDICATE")), Map.of())))
                .isEqualTo("too-many-selected");
    }

    @Test
    void aSelectionOfNothingIsRefused() {
        assertThat(change(Map.of("ids", List.of()), Map.of()).getStatus()).isEqualTo(422);
        assertThat(change(Map.of(), Map.of()).getStatus()).isEqualTo(422);
        assertThat(change(Map.of("query", Map.of("q", "introuvable")), Map.of()).getStatus())
                .isEqualTo(422);
        assertThat(change(Map.of("query", Map.of("statut", "NONE")), Map.of()).getStatus())
                .isEqualTo(422);
    }

    @Test
    void aDoubleClickIsOneJob() {
        UUID key = UUID.randomUUID();

        String first = read(change(ids(CLUNY.value()), Map.of(), key, manager))
                .get("id")
                .asString();
        String second = read(change(ids(CLUNY.value()), Map.of(), key, manager))
                .get("id")
                .asString();

        assertThat(second).isEqualTo(first);
        assertThat(change(ids(MACON.value()), Map.of(), key, manager).getStatus())
                .isEqualTo(409);
    }

    @Test
    void onlyWhoMayDoTheSingleActMayDoItOnMany() {
        for (Role role : List.of(Role.MEDIATOR, Role.FINANCE)) {
            assertThat(change(ids(CLUNY.value()), Map.of(), UUID.randomUUID(), people.with(role, centre))
                            .getStatus())
                    .as(role.name())
                    .isEqualTo(403);
        }
    }

    private static Map<String, Object> ids(String... ids) {
        return Map.of("ids", List.of(ids));
    }

    /** A number that passes the check digit. */
    private static Siren siren(int firstEight) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(digit -> firstEight + "" + digit)
                .filter(Siren::isValid)
                .map(Siren::new)
                .findFirst()
                .orElseThrow();
    }

    private AffiliationStatus statusOf(Siren siren) {
        return centres.in(centre, () -> bodies.find(siren)).orElseThrow().status();
    }

    private MockHttpServletResponse change(Map<String, Object> selection, Map<String, Object> other) {
        return change(selection, other, UUID.randomUUID(), manager);
    }

    private MockHttpServletResponse change(
            Map<String, Object> selection, Map<String, Object> other, UUID key, UUID person) {
        Map<String, Object> asked = new java.util.HashMap<>(Map.of(
                "selection",
                selection,
                "status",
                "COMMON_BASE",
                "from",
                "2024-01-01",
                "reason",
                "Reprise des données"));
        asked.putAll(other);
        return http.post()
                .uri("/api/v1/centres/" + centre.id() + "/bodies/bulk-affiliations")
                .with(as(person))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(json.writeValueAsString(asked))
                .exchange()
                .getResponse();
    }

    private JsonNode awaited(MockHttpServletResponse started) {
        assertThat(started.getStatus()).isEqualTo(202);
        String id = read(started).get("id").asString();
        return await().until(
                        () -> read(http.get()
                                .uri("/api/v1/centres/" + centre.id() + "/jobs/" + id)
                                .with(as(manager))
                                .exchange()
                                .getResponse()),
                        job -> !job.get("finishedAt").isNull());
    }

    private String slugOf(MockHttpServletResponse refused) {
        assertThat(refused.getStatus()).isEqualTo(422);
        return read(refused).get("type").asString().replace("/problems/", "");
    }

    private JsonNode read(MockHttpServletResponse answer) {
        return json.readTree(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
