package fr.entremise.mediation;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.directory.Bodies;
import fr.entremise.identity.Role;
import fr.entremise.mediator.MediatorProfile;
import fr.entremise.mediator.Mediators;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.DemoData;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.StatementCounter;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How lists of cases are narrowed, for the centre and for an employer. */
@IntegrationTest
class CaseFiltersIT {

    private static final int HANDED_OVER = 1;
    private static final int ANSWERED = 2;
    private static final int FRESH = 3;

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Bodies bodies;

    @Autowired
    Mediators mediators;

    @Autowired
    List<DemoData> seeds;

    @Autowired
    MovableClock clock;

    @Autowired
    StatementCounter statements;

    @Autowired
    JsonMapper json;

    Centre centre;
    UUID manager;
    UUID mediator;

    /** One case handed over whose employer is silent, one whose employer refused, and one that nobody has looked at. */
    @BeforeEach
    void fileThreeReferrals() {
        centre = Territory.open(centres, bodies, seeds);
        manager = people.with(Role.CASE_MANAGER, centre);
        mediator = people.with(Role.MEDIATOR, centre);
        CentreContext.runAs(
                centre.id(),
                () -> mediators.register(
                        mediator, new MediatorProfile("Formation", null, LocalDate.of(2020, 1, 1), null)));
        clock.set("2026-03-08T23:30:00Z");
        file(Filing.at(Territory.CHALON));
        act(HANDED_OVER, "acceptance", Map.of());
        act(HANDED_OVER, "mediator", Map.of("mediatorUserId", mediator));
        act(HANDED_OVER, "employer-information", Map.of());
        clock.set("2026-03-10T10:00:00Z");
        file(Filing.at(Territory.CHALON));
        act(ANSWERED, "acceptance", Map.of());
        act(ANSWERED, "employer-information", Map.of());
        act(ANSWERED, "employer-answer", Map.of("accepts", false, "on", "2026-03-10"));
        clock.set("2026-03-12T10:00:00Z");
        file(Filing.at(Territory.CLUNY)
                .replace("MPO_1_REMUNERATION", "MPO_5_FORMATION")
                .replace("2026-01-15", "2026-01-20"));
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void aDayOfReceptionIsADayOfTheCentre() {
        // 23:30 in universal time is half past midnight of the ninth in Paris.
        assertThat(found("/cases?receivedFrom=2026-03-09&receivedTo=2026-03-09", manager))
                .containsExactly(HANDED_OVER);
        assertThat(found("/cases?receivedTo=2026-03-08", manager)).isEmpty();
        assertThat(found("/cases?receivedFrom=2026-03-10", manager)).containsExactly(ANSWERED, FRESH);
    }

    @Test
    void eachFilterKeepsWhatItSays() {
        Map.of(
                        "assigned=true",
                        List.of(HANDED_OVER),
                        "assigned=false",
                        List.of(ANSWERED, FRESH),
                        "employerAnswer=NOT_ASKED",
                        List.of(FRESH),
                        "employerAnswer=AWAITED",
                        List.of(HANDED_OVER),
                        "employerAnswer=REFUSES",
                        List.of(ANSWERED),
                        "employerAnswer=ACCEPTS",
                        List.<Integer>of(),
                        "body=" + Territory.CLUNY,
                        List.of(FRESH),
                        "kind=MPO",
                        List.of(HANDED_OVER, ANSWERED, FRESH),
                        "latestTo=2026-03-18",
                        List.of(HANDED_OVER, ANSWERED),
                        "latestFrom=2026-03-19",
                        List.of(FRESH))
                .forEach((filter, cases) -> assertThat(found("/cases?" + filter, manager))
                        .as(filter)
                        .containsExactlyElementsOf(cases));
        assertThat(found("/cases?assigned=false&body=" + Territory.CHALON, manager))
                .containsExactly(ANSWERED);
        assertThat(found("/cases?safeTo=2026-03-18", manager)).isSubsetOf(HANDED_OVER, ANSWERED);
    }

    @Test
    void whatWasDecidedNarrowsOnlyAmongTheReferralsThatOneMayRead() {
        assertThat(found("/cases?category=MPO_5_FORMATION", manager)).containsExactly(FRESH);
        assertThat(found("/cases?category=MPO_1_REMUNERATION", manager)).containsExactly(ANSWERED);
        assertThat(found("/cases?category=MPO_1_REMUNERATION", mediator)).containsExactly(HANDED_OVER);
        assertThat(found("/cases?category=MPO_1_REMUNERATION", people.with(Role.CENTRE_ADMIN, centre)))
                .isEmpty();
    }

    @Test
    void aMediatorNarrowsNothingButTheirOwn() {
        assertThat(found("/cases?employerAnswer=AWAITED", mediator)).containsExactly(HANDED_OVER);
        assertThat(found("/cases?body=" + Territory.CLUNY, mediator)).isEmpty();
    }

    @Test
    void anEmployerNarrowsTheCasesItWasToldOf() {
        UUID hr = people.hrOf(Territory.CHALON, centre);
        assertThat(found("/own-cases", hr)).containsExactlyInAnyOrder(HANDED_OVER, ANSWERED);
        assertThat(found("/own-cases?employerAnswer=AWAITED", hr)).containsExactly(HANDED_OVER);
        assertThat(found("/own-cases?state=ACCEPTED", hr)).containsExactly(ANSWERED);
        assertThat(found("/own-cases?q=000002", hr)).containsExactly(ANSWERED);
        assertThat(found("/own-cases?referralFrom=2026-03-10", hr)).containsExactly(ANSWERED);
        assertThat(found("/own-cases?body=" + Territory.CLUNY, hr)).isEmpty();
    }

    @Test
    void aFilterThatMeansNothingIsRefusedByItsName() {
        refused("/cases?receivedFrom=2026-03-10&receivedTo=2026-03-09", 422, "receivedTo");
        refused("/cases?latestTo=0999-01-01", 422, "latestTo");
        refused("/cases?latestTo=%2B100000-01-01", 400, "latestTo");
        refused("/cases?receivedFrom=hier", 400, "receivedFrom");
        refused("/cases?body=217100000", 422, "body");
        refused("/cases?employerAnswer=MAYBE", 400, "employerAnswer");
        refused("/own-cases?referralFrom=2026-03-10&referralTo=2026-03-09", 422, "referralTo", Territory.CHALON);
    }

    @Test
    void filtersAddNoStatement() {
        long bare = cost("/cases");
        assertThat(cost("/cases?receivedFrom=2026-03-01&latestTo=2026-12-31&assigned=false&category=MPO_5_FORMATION"
                        + "&employerAnswer=NOT_ASKED&body=" + Territory.CLUNY))
                .isEqualTo(bare);
    }

    /** Mails are sent meanwhile by others, so the cheapest of a few readings is the list's own. */
    private long cost(String path) {
        return Stream.generate(() -> statements.during(() -> get(path, manager)))
                .limit(5)
                .min(Long::compare)
                .orElseThrow();
    }

    private void refused(String path, int status, String field) {
        refused(get(path, manager), status, field);
    }

    private void refused(String path, int status, String field, String siren) {
        refused(get(path, people.hrOf(siren, centre)), status, field);
    }

    private void refused(MvcTestResult answer, int status, String field) {
        assertThat(answer).hasStatus(status);
        JsonNode error = read(answer).at("/errors/0");
        assertThat(error.get("field").asString()).isEqualTo(field);
        assertThat(error.get("message").asString())
                .doesNotContain("convert", "java")
                .endsWith(".");
    }

    /** By their numbers, in the order in which they came. */
    private List<Integer> found(String path, UUID who) {
        MvcTestResult answer = get(path + (path.contains("?") ? "&" : "?") + "sort=reference,asc", who);
        assertThat(answer).hasStatusOk();
        return read(answer)
                .get("items")
                .valueStream()
                .map(item -> item.get("reference").asString())
                .map(reference -> Integer.parseInt(reference.substring(reference.length() - 6)))
                .toList();
    }

    private void file(String referral) {
        assertThat(new Filing(http, centre).send(UUID.randomUUID(), referral, "decision.pdf"))
                .hasStatus(201);
    }

    private void act(int number, String act, Map<String, Object> body) {
        String reference = "MPO-2026-71-%06d".formatted(number);
        Map<String, Object> versioned = new HashMap<>(body);
        versioned.put(
                "version",
                read(get("/cases/" + reference, manager)).get("version").asLong());
        assertThat(http.post()
                        .uri("/api/v1/centres/" + centre.id() + "/cases/" + reference + "/" + act)
                        .with(as(manager))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(versioned)))
                .hasStatusOk();
    }

    private MvcTestResult get(String path, UUID who) {
        return http.get()
                .uri(java.net.URI.create("/api/v1/centres/" + centre.id() + path))
                .with(as(who))
                .exchange();
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
