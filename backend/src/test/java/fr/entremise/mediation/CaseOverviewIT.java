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
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Days and numbers of all cases together, for those who may know of them. */
@IntegrationTest
class CaseOverviewIT {

    private static final String FIRST = "MPO-2026-71-000001";

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
    EntityManager entities;

    @Autowired
    JsonMapper json;

    Centre centre;
    UUID manager;
    UUID mediator;

    @BeforeEach
    void fileAReferral() {
        centre = Territory.open(centres, bodies, seeds);
        manager = people.with(Role.CASE_MANAGER, centre);
        mediator = people.with(Role.MEDIATOR, centre);
        CentreContext.runAs(
                centre.id(),
                () -> mediators.register(
                        mediator, new MediatorProfile("Formation", null, LocalDate.of(2020, 1, 1), null)));
        clock.set("2026-03-10T10:00:00Z");
        file();
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void theCalendarShowsTheLastDayOfAReferralThatNobodyExamined() {
        assertThat(calendar("2026-03-01", "2026-03-31", manager))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"items":[{"on":"2026-03-16","kind":"REFERRAL_LATEST","title":"MPO-2026-71-000001 · Chalon-sur-Saône",
                  "path":"dossiers/MPO-2026-71-000001","risk":"SOON"}],"cut":false}
                """);
        clock.set("2026-03-17T10:00:00Z");
        assertThat(calendar("2026-03-16", "2026-03-16", manager))
                .bodyJson()
                .extractingPath("$.items[0].risk")
                .isEqualTo("LATE");
        assertThat(calendar("2026-03-17", "2026-03-31", manager))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void theCalendarOfAMediatorHoldsTheirCasesOnly() throws Exception {
        handOverAndInform();

        assertThat(calendar("2026-03-01", "2026-03-31", mediator)).bodyJson().isLenientlyEqualTo("""
                {"items":[{"on":"2026-03-25","kind":"EMPLOYER_ANSWER_DUE","risk":"LATER"}]}
                """);
        assertThat(calendar("2026-03-01", "2026-03-31", people.with(Role.MEDIATOR, centre)))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(calendar("2026-03-01", "2026-03-31", people.with(Role.FINANCE, centre)))
                .hasStatus(403);
        assertThat(calendar("2026-03-01", "2026-03-31", people.hrOf(Territory.CHALON, centre)))
                .hasStatus(403);
    }

    @Test
    void anAnswerIsLateOnTheCalendarOnTheDayOnWhichTheListSaysSo() throws Exception {
        handOverAndInform();

        for (String day : List.of("2026-03-25", "2026-03-26")) {
            clock.set(day + "T12:00:00Z");
            boolean late = day.equals("2026-03-26");
            assertThat(calendar("2026-03-25", "2026-03-25", manager))
                    .bodyJson()
                    .extractingPath("$.items[0].risk")
                    .isEqualTo(late ? "LATE" : "SOON");
            assertThat(get("/cases?task=ANSWER_LATE", manager))
                    .bodyJson()
                    .extractingPath("$.total")
                    .isEqualTo(late ? 1 : 0);
        }
    }

    @Test
    void refusesACalendarThatRunsBackwardsOrTooLong() {
        assertThat(calendar("2026-03-02", "2026-03-01", manager)).hasStatus(422);
        assertThat(calendar("2026-01-01", "2026-04-11", manager)).hasStatus(422);
        assertThat(calendar("2026-01-01", "2026-04-10", manager)).hasStatusOk();
        assertThat(calendar("2026-02-30", "2026-04-10", manager)).hasStatus(400);
    }

    @Test
    void saysThatItShowsTheFirstDaysOnlyWhereThereAreMore() {
        centres.run(centre, () -> entities.createNativeQuery("""
                        insert into mediation_case (id, version, kind, reference, code, state, received_at,
                          referral_date, given_name, family_name, employer_name, deadline_safe, deadline_latest,
                          search_text, follow_up_hash)
                        select gen_random_uuid(), 0, 'MPO', 'MPO-2026-71-9' || lpad(cast(n as text), 5, '0'), 'C' || n,
                               'RECEIVED', now(), current_date, 'A', 'B', 'Commune', date '2026-03-20' + n % 10,
                               date '2026-03-20' + n % 10, '', 'hash' || n
                          from generate_series(1, 500) n
                        """).executeUpdate());

        assertThat(calendar("2026-03-01", "2026-03-31", manager)).bodyJson().satisfies(answer -> {
            assertThat(answer).extractingPath("$.cut").isEqualTo(true);
            assertThat(answer).extractingPath("$.items.length()").isEqualTo(500);
            assertThat(answer).extractingPath("$.items[0].on").isEqualTo("2026-03-16");
        });
        assertThat(calendar("2026-03-17", "2026-03-31", manager)).bodyJson().satisfies(answer -> {
            assertThat(answer).extractingPath("$.cut").isEqualTo(false);
            assertThat(answer).extractingPath("$.items.length()").isEqualTo(500);
        });
    }

    @Test
    void countsWhatCameInAndWhatEndedByMonth() throws Exception {
        file();
        act(FIRST, "inadmissibility", Map.of("reason", "Hors champ"));
        clock.set("2026-04-02T10:00:00Z");
        file();

        assertThat(get("/cases/figures?months=3", manager))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"months":[{"month":"2026-02","received":0,"closed":0},{"month":"2026-03","received":2,"closed":1},
                           {"month":"2026-04","received":1,"closed":0}],
                 "states":[{"state":"RECEIVED","count":2},{"state":"INCOMPLETE","count":0},
                           {"state":"ACCEPTED","count":0},{"state":"ASSIGNED","count":0},{"state":"CLOSED","count":0},
                           {"state":"INADMISSIBLE","count":1},{"state":"WITHDRAWN","count":0}],
                 "medianDays":null}
                """);
    }

    @Test
    void theMedianIsOfMediationsThatEndedInTheMonthsShown() throws Exception {
        handOverAndInform();
        clock.set("2026-03-30T10:00:00Z");
        close();

        assertThat(get("/cases/figures?months=1", manager)).bodyJson().isLenientlyEqualTo("""
                {"months":[{"month":"2026-03","received":1,"closed":1}],"medianDays":20}
                """);
        clock.set("2026-04-30T10:00:00Z");
        assertThat(get("/cases/figures?months=1", manager)).bodyJson().isLenientlyEqualTo("""
                {"months":[{"month":"2026-04","received":0,"closed":0}],"medianDays":null}
                """);
        assertThat(calendar("2026-05-01", "2026-06-30", mediator)).bodyJson().isLenientlyEqualTo("""
                {"items":[{"kind":"COURT_LATEST","risk":"LATER"}]}
                """);
    }

    @Test
    void onlyThoseWhoKnowOfAllCasesReadTheNumbers() {
        assertThat(get("/cases/figures", people.with(Role.CENTRE_ADMIN, centre)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.months.length()")
                .isEqualTo(12);
        assertThat(get("/cases/figures", mediator)).hasStatus(403);
        assertThat(get("/cases/figures", people.with(Role.FINANCE, centre))).hasStatus(403);
        assertThat(get("/cases/figures?months=0", manager)).hasStatus(422);
        assertThat(get("/cases/figures?months=61", manager)).hasStatus(422);
    }

    @Test
    void oneStatementMakesACalendarAndTwoMakeTheFigures() {
        long calendarOfOne = cost("/calendar?from=2026-03-01&to=2026-03-31");
        long figuresOfOne = cost("/cases/figures");
        for (int i = 0; i < 4; i++) {
            file();
        }

        assertThat(cost("/calendar?from=2026-03-01&to=2026-03-31"))
                .isEqualTo(calendarOfOne)
                .isEqualTo(cost("/members-only") + 1);
        assertThat(cost("/cases/figures")).isEqualTo(figuresOfOne).isEqualTo(calendarOfOne + 1);
    }

    private long cost(String path) {
        return statements.during(() -> get(path, manager));
    }

    private void file() {
        assertThat(new Filing(http, centre).send(UUID.randomUUID(), Filing.at(Territory.CHALON), "decision.pdf"))
                .hasStatus(201);
    }

    private void handOverAndInform() throws Exception {
        act(FIRST, "acceptance", Map.of());
        act(FIRST, "mediator", Map.of("mediatorUserId", mediator));
        act(FIRST, "employer-information", Map.of());
    }

    private void close() throws Exception {
        Map<String, Object> end = new HashMap<>(Map.of(
                "outcome", "NO_AGREEMENT",
                "endedBy", "MEDIATOR",
                "knownByClaimantOn", "2026-03-30",
                "knownByEmployerOn", "2026-03-30",
                "proof", "Courriel du jour"));
        end.put("version", version(FIRST));
        assertThat(post(FIRST, "closing", end, mediator)).hasStatusOk();
    }

    private void act(String reference, String act, Map<String, Object> body) throws Exception {
        Map<String, Object> versioned = new HashMap<>(body);
        versioned.put("version", version(reference));
        assertThat(post(reference, act, versioned, manager)).hasStatusOk();
    }

    private long version(String reference) throws Exception {
        return json.readTree(get("/cases/" + reference, manager).getResponse().getContentAsString())
                .get("version")
                .asLong();
    }

    private MvcTestResult post(String reference, String act, Map<String, Object> body, UUID who) {
        return http.post()
                .uri(uri("/cases/" + reference + "/" + act))
                .with(as(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    private MvcTestResult calendar(String from, String to, UUID who) {
        return get("/calendar?from=" + from + "&to=" + to, who);
    }

    private MvcTestResult get(String path, UUID who) {
        return http.get().uri(uri(path)).with(as(who)).exchange();
    }

    private String uri(String path) {
        return "/api/v1/centres/" + centre.id() + path;
    }
}
