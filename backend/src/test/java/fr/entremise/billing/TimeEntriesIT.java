package fr.entremise.billing;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.identity.Role;
import fr.entremise.mediation.events.MediationClosed;
import fr.entremise.mediation.events.MediatorAssigned;
import fr.entremise.mediation.events.ReferralAccepted;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.StatementCounter;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class TimeEntriesIT {

    private static final String REFERENCE = "MPO-2026-71-000001";
    private static final UUID CASE = UUID.fromString("0199a000-0000-7000-8000-000000000001");

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester http;

    @Autowired
    StatementCounter statements;

    @Autowired
    EntityManager entities;

    Centre a;
    Centre b;
    UUID mediator;

    @BeforeEach
    void handTheSameCaseToAMediatorInTwoCentres() {
        clock.set("2026-05-20T08:00:00Z");
        a = centres.open();
        b = centres.open();
        mediator = people.with(Role.MEDIATOR, a);
        for (Centre centre : List.of(a, b)) {
            UUID his = centre == a ? mediator : people.with(Role.MEDIATOR, b);
            centres.run(centre, () -> {
                events.publishEvent(new ReferralAccepted(
                        centre.id(),
                        CASE,
                        REFERENCE,
                        "K7QX-2M",
                        "217100767",
                        LocalDate.of(2026, 3, 16),
                        "camille@example.test",
                        "https://entremise.test/suivi"));
                events.publishEvent(
                        new MediatorAssigned(centre.id(), CASE, REFERENCE, his, "Dominique", "dominique@example.test"));
            });
        }
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void keepsRawMinutesAndCountsAllButTravel() {
        assertThat(record("{\"activity\":\"PLENARY\",\"on\":\"2026-05-19\",\"minutes\":127}"))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"activity":"PLENARY","activityLabel":"Réunion plénière","on":"2026-05-19","minutes":127,
                         "countable":true,"reversed":false}
                        """);
        record("{\"activity\":\"TRAVEL\",\"on\":\"2026-05-19\",\"minutes\":60}");

        assertThat(http.get().uri(path()).with(as(mediator)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"page":0,"size":25,"total":2,"totalMinutes":187,"countableMinutes":127,"locked":false,
                         "openedOn":"2026-03-16","closedOn":null}
                        """);
    }

    @Test
    void anErrorIsUndoneByACounterEntryOnce() {
        String wrong = idOf(record("{\"activity\":\"DRAFTING\",\"on\":\"2026-05-19\",\"minutes\":300}"));

        assertThat(reverse(wrong)).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                        {"activity":"DRAFTING","on":"2026-05-19","minutes":-300,"reverses":"%s"}
                        """.formatted(wrong));
        assertThat(reverse(wrong))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/time-entry-already-reversed");
        assertThat(http.get().uri(path()).with(as(mediator)))
                .bodyJson()
                .isLenientlyEqualTo("{\"total\":2,\"totalMinutes\":0,\"countableMinutes\":0}");
    }

    @Test
    void neitherTheApplicationNorAnInjectedQueryCanChangeWhatWasRecorded() {
        record("{\"activity\":\"PLENARY\",\"on\":\"2026-05-19\",\"minutes\":120}");

        for (String forbidden : List.of("update time_entry set minutes = 1", "delete from time_entry")) {
            assertThatThrownBy(() -> centres.run(
                            a, () -> entities.createNativeQuery(forbidden).executeUpdate()))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aDoubleClickWritesTimeOnce() {
        UUID key = UUID.randomUUID();
        String body = "{\"activity\":\"PLENARY\",\"on\":\"2026-05-19\",\"minutes\":120}";

        String first = idOf(record(body, key));
        String second = idOf(record(body, key));

        assertThat(second).isEqualTo(first);
        assertThat(record(body.replace("120", "90"), key)).hasStatus(409);
        assertThat(http.get().uri(path()).with(as(mediator)))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBeTrueFieldByField() {
        assertRefused("{\"activity\":\"PLENARY\",\"on\":\"2026-05-21\",\"minutes\":60}", 422, "on");
        assertRefused("{\"activity\":\"PLENARY\",\"on\":\"2026-03-15\",\"minutes\":60}", 422, "on");
        assertRefused("{\"activity\":\"PLENARY\",\"on\":\"2026-05-20\",\"minutes\":0}", 422, "minutes");
        assertRefused("{\"activity\":\"PLENARY\",\"on\":\"2026-05-20\",\"minutes\":1441}", 422, "minutes");
        assertRefused("{\"activity\":\"PLENARY\",\"on\":\"2026-02-30\",\"minutes\":60}", 400, "on");
        assertRefused("{\"activity\":\"LUNCH\",\"on\":\"2026-05-20\",\"minutes\":60}", 400, "activity");
        assertRefused("{\"activity\":\"PLENARY\",\"on\":\"2026-05-20\",\"minutes\":1.5}", 400, "minutes");
        assertRefused("{\"activity\":\"PLENARY\",\"minutes\":60}", 400, "on");
        assertRefused(
                "{\"activity\":\"PLENARY\",\"on\":\"2026-05-20\",\"minutes\":60,\"note\":\"a dit que\"}", 400, "note");
    }

    @Test
    void refusesTimeAfterTheEndOfTheMediation() {
        centres.run(
                a,
                () -> events.publishEvent(new MediationClosed(
                        a.id(),
                        CASE,
                        REFERENCE,
                        "K7QX-2M",
                        LocalDate.of(2026, 5, 18),
                        null,
                        null,
                        "https://entremise.test/suivi")));

        assertRefused("{\"activity\":\"DRAFTING\",\"on\":\"2026-05-19\",\"minutes\":30}", 422, "on");
        assertThat(record("{\"activity\":\"DRAFTING\",\"on\":\"2026-05-18\",\"minutes\":30}"))
                .hasStatus(201);
    }

    @Test
    void nobodyButTheMediatorOfTheCaseSeesOrWritesItsTime() {
        String entry = idOf(record("{\"activity\":\"PLENARY\",\"on\":\"2026-05-19\",\"minutes\":120}"));
        UUID colleague = people.with(Role.MEDIATOR, a);

        assertThat(http.get().uri(path()).with(as(colleague))).hasStatus(404);
        assertThat(post(path(), "{\"activity\":\"PLENARY\",\"on\":\"2026-05-19\",\"minutes\":60}", null, colleague))
                .hasStatus(404);
        assertThat(http.post().uri(path() + "/" + entry + "/reversal").with(as(colleague)))
                .hasStatus(404);
        for (Role role : List.of(Role.FINANCE, Role.CASE_MANAGER, Role.CENTRE_ADMIN)) {
            assertThat(http.get().uri(path()).with(as(people.with(role, a))))
                    .as(role.name())
                    .hasStatus(403);
        }
        assertThat(http.get().uri(path()).with(as(people.hrOf("217100767", a)))).hasStatus(403);
    }

    @Test
    void aLongSheetNeedsAsManyStatementsAsAShortOne() {
        record("{\"activity\":\"PLENARY\",\"on\":\"2026-05-19\",\"minutes\":120}");
        long few = statements.during(
                () -> http.get().uri(path()).with(as(mediator)).exchange());
        for (int i = 0; i < 20; i++) {
            record("{\"activity\":\"DRAFTING\",\"on\":\"2026-05-19\",\"minutes\":5}");
        }

        assertThat(statements.during(
                        () -> http.get().uri(path()).with(as(mediator)).exchange()))
                .isEqualTo(few);
    }

    private MvcTestResult record(String json) {
        return post(path(), json, null, mediator);
    }

    private MvcTestResult record(String json, UUID key) {
        return post(path(), json, key, mediator);
    }

    private MvcTestResult reverse(String id) {
        return http.post()
                .uri(path() + "/" + id + "/reversal")
                .with(as(mediator))
                .exchange();
    }

    private MvcTestResult post(String uri, String json, UUID key, UUID user) {
        var request = http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(as(user));
        return (key == null ? request : request.header("Idempotency-Key", key.toString())).exchange();
    }

    private void assertRefused(String json, int status, String field) {
        assertThat(record(json))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private String path() {
        return "/api/v1/centres/" + a.id() + "/cases/" + REFERENCE + "/time-entries";
    }

    private static String idOf(MvcTestResult created) {
        try {
            return com.jayway.jsonpath.JsonPath.read(created.getResponse().getContentAsString(), "$.id");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
