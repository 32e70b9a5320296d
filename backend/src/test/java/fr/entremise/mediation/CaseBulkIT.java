package fr.entremise.mediation;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.identity.Role;
import fr.entremise.mediator.MediatorProfile;
import fr.entremise.mediator.Mediators;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
class CaseBulkIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Mediators mediators;

    @Autowired
    JsonMapper json;

    Centre centre;
    UUID manager;
    UUID mediator;

    @BeforeEach
    void openACentreWithAMediator() {
        centre = centres.open();
        manager = people.with(Role.CASE_MANAGER, centre);
        mediator = people.with(Role.MEDIATOR, centre);
        CentreContext.runAs(
                centre.id(),
                () -> mediators.register(
                        mediator, new MediatorProfile("Formation", null, LocalDate.of(2020, 1, 1), null)));
    }

    @Test
    void acceptedCasesAreHandedOverAndTheOthersSayWhyTheyAreNot() throws Exception {
        String accepted = filed();
        String received = filed();
        accept(accepted);

        JsonNode end = awaited(assign(List.of(accepted, received, "MPO-2026-71-999999"), mediator, manager));

        assertThat(end.get("done").asInt()).isEqualTo(3);
        assertThat(end.get("failed").asInt()).isEqualTo(2);
        assertThat(end.at("/problems/0/item").asString()).isEqualTo(received);
        assertThat(end.at("/problems/1/item").asString()).isEqualTo("MPO-2026-71-999999");
        assertThat(sheet(accepted).at("/summary/mediatorUserId").asString()).isEqualTo(mediator.toString());
        assertThat(sheet(received).at("/summary/mediatorUserId").isNull()).isTrue();
    }

    @Test
    void somebodyWhoIsNoMediatorIsRefusedBeforeAnythingBegins() throws Exception {
        assertThat(assign(List.of(filed()), manager, manager))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("mediator");
    }

    @Test
    void aSelectionByFiltersIsNotForThisAct() {
        assertThat(post("/cases/bulk-assignment", Map.of("selection", Map.of("query", Map.of()), "mediator", mediator)))
                .hasStatus(422);
    }

    @Test
    void onlyWhoAssignsOneAssignsMany() throws Exception {
        assertThat(assign(List.of(filed()), mediator, people.with(Role.CENTRE_ADMIN, centre)))
                .hasStatus(403);
    }

    private MvcTestResult assign(List<String> references, UUID to, UUID person) {
        return http.post()
                .uri(uri("/cases/bulk-assignment"))
                .with(as(person))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("selection", Map.of("ids", references), "mediator", to)))
                .exchange();
    }

    private String filed() throws Exception {
        MvcTestResult filed = new Filing(http, centre).send(UUID.randomUUID(), Filing.referral(), "decision.pdf");
        assertThat(filed).hasStatus(201);
        return read(filed).get("reference").asString();
    }

    private void accept(String reference) throws Exception {
        long version = sheet(reference).get("version").asLong();
        assertThat(post("/cases/" + reference + "/acceptance", Map.of("version", version)))
                .hasStatusOk();
    }

    private JsonNode sheet(String reference) throws Exception {
        return read(get("/cases/" + reference));
    }

    private JsonNode awaited(MvcTestResult started) throws Exception {
        assertThat(started).hasStatus(202);
        String id = read(started).get("id").asString();
        return await().until(
                        () -> read(get("/jobs/" + id)),
                        job -> !job.get("finishedAt").isNull());
    }

    private MvcTestResult get(String path) {
        return http.get().uri(uri(path)).with(as(manager)).exchange();
    }

    private MvcTestResult post(String path, Map<String, Object> body) {
        return http.post()
                .uri(uri(path))
                .with(as(manager))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    private String uri(String path) {
        return "/api/v1/centres/" + centre.id() + path;
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
