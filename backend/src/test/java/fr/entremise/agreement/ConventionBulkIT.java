package fr.entremise.agreement;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodyKind;
import fr.entremise.directory.CentreIdentity;
import fr.entremise.directory.CentreSheets;
import fr.entremise.directory.NewBody;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Role;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class ConventionBulkIT {

    private static final Siren CLUNY = new Siren("217101377");
    private static final Siren TOURNUS = new Siren("217105436");

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Bodies bodies;

    @Autowired
    CentreSheets sheets;

    @Autowired
    Deliberations deliberations;

    @Autowired
    Conventions conventions;

    @Autowired
    JsonMapper json;

    Centre centre;
    UUID manager;
    UUID cluny;
    UUID tournus;

    @BeforeEach
    void openACentreWithTwoDrafts() {
        centre = centres.open();
        manager = people.with(Role.CASE_MANAGER, centre);
        centres.run(
                centre,
                () -> sheets.update(new CentreIdentity(
                        "Centre de gestion",
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "2022-05",
                        LocalDate.of(2022, 5, 12),
                        null,
                        null,
                        null,
                        null,
                        sheets.current().version())));
        cluny = drafted(CLUNY, "Cluny");
        tournus = drafted(TOURNUS, "Tournus");
    }

    @Test
    void draftsAreSentTodayAndWhatWasGivenUpSaysSo() {
        centres.run(centre, () -> conventions.abandon(tournus, "Plus d’accord", null));

        JsonNode end = awaited(send(Map.of("ids", List.of(cluny.toString(), tournus.toString())), manager));

        assertThat(end.get("done").asInt()).isEqualTo(2);
        assertThat(end.get("failed").asInt()).isEqualTo(1);
        assertThat(end.at("/problems/0/item").asString()).isEqualTo("Tournus");
        assertThat(state(cluny)).isEqualTo(ConventionState.SENT);
    }

    @Test
    void everyDraftOfTheListMayBeMeant() {
        JsonNode end = awaited(send(Map.of("query", Map.of("state", "DRAFT", "sort", "body,asc")), manager));

        assertThat(end.get("done").asInt()).isEqualTo(2);
        assertThat(end.get("failed").asInt()).isZero();
        assertThat(state(tournus)).isEqualTo(ConventionState.SENT);
    }

    @Test
    void onlyWhoSendsOneSendsMany() {
        assertThat(send(Map.of("ids", List.of(cluny.toString())), people.with(Role.FINANCE, centre)))
                .hasStatus(403);
    }

    private UUID drafted(Siren siren, String name) {
        Actor actor = new Actor(manager, "Claire", "claire@example.test", Set.of(Role.CASE_MANAGER));
        return centres.in(centre, () -> {
            bodies.add(new NewBody(siren, name, BodyKind.COMMUNE, "71", List.of()));
            UUID deliberation = deliberations
                    .record(
                            siren,
                            new DeliberationContent(
                                    "2024-01", LocalDate.of(2024, 1, 15), "Conseil municipal", null, null),
                            null,
                            actor)
                    .id();
            return conventions.draft(siren, deliberation, "Claire").convention().id();
        });
    }

    private ConventionState state(UUID id) {
        return centres.in(centre, () -> conventions.sheet(id)).convention().state();
    }

    private MvcTestResult send(Map<String, Object> selection, UUID person) {
        return http.post()
                .uri("/api/v1/centres/" + centre.id() + "/conventions/bulk-sending")
                .with(as(person))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("selection", selection)))
                .exchange();
    }

    private JsonNode awaited(MvcTestResult started) {
        assertThat(started).hasStatus(202);
        String id = read(started).get("id").asString();
        return await().until(
                        () -> read(http.get()
                                .uri("/api/v1/centres/" + centre.id() + "/jobs/" + id)
                                .with(as(manager))
                                .exchange()),
                        job -> !job.get("finishedAt").isNull());
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
