package fr.entremise.mediation;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.directory.Bodies;
import fr.entremise.document.SampleFiles;
import fr.entremise.identity.Role;
import fr.entremise.mediation.events.FollowUpCodeAsked;
import fr.entremise.mediation.events.MediationClosed;
import fr.entremise.mediation.events.WithdrawalDeclared;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a referral to its end, by the people whose turn it is, and what each of them sees meanwhile. */
@IntegrationTest
@RecordApplicationEvents
class CaseJourneyIT {

    private static final String REFERENCE = "MPO-2026-71-000001";

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
    ApplicationEvents events;

    @Autowired
    JsonMapper json;

    Centre centre;
    String token;
    UUID manager;
    UUID admin;
    UUID finance;
    UUID mediator;
    UUID otherMediator;
    UUID hr;

    @BeforeEach
    void fileAReferral() throws Exception {
        centre = Territory.open(centres, bodies, seeds);
        manager = people.with(Role.CASE_MANAGER, centre);
        admin = people.with(Role.CENTRE_ADMIN, centre);
        finance = people.with(Role.FINANCE, centre);
        mediator = registered();
        otherMediator = registered();
        hr = people.hrOf(Territory.CHALON, centre);
        clock.set("2026-03-16T10:00:00Z");
        token = tokenOf(new Filing(http, centre).send(UUID.randomUUID(), Filing.at(Territory.CHALON), "decision.pdf"));
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void eachSeesWhatIsTheirsBeforeTheHandOver() {
        assertThat(sheet(manager)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"summary":{"state":"RECEIVED","employerName":"Chalon-sur-Saône","timing":"IN_TIME"},
                 "hidden":{"referral":false,"content":true},"claimant":{"familyName":"Essai"},
                 "situation":null,"wish":null,"admissibility":{"answer":{"applies":"YES"}}}
                """);
        assertThat(sheet(admin)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"hidden":{"referral":true,"content":true},"claimant":null,"question":null,"admissibility":null,
                 "situation":null,"pieces":[]}
                """);
        assertThat(sheet(finance)).hasStatus(403);
        assertThat(sheet(mediator)).hasStatus(404);
        assertThat(sheet(hr)).hasStatus(403);
        assertThat(get("/own-cases", hr)).bodyJson().extractingPath("$.total").isEqualTo(0);
        assertThat(get("/own-cases/" + REFERENCE, hr)).hasStatus(404);
    }

    @Test
    void onceHandedOverTheContentIsTheMediatorsAlone() throws Exception {
        String piece = read(sheet(manager)).at("/pieces/0/id").asString();
        assertThat(get("/cases/" + REFERENCE + "/pieces/" + piece, manager)).hasStatusOk();
        handOver();

        assertThat(sheet(mediator)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"hidden":{"referral":false,"content":false,"reason":null},"situation":"Ma prime",
                 "wish":"La percevoir","claimant":{"familyName":"Essai"}}
                """);
        assertThat(sheet(manager)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"hidden":{"referral":true,"content":true,"reason":"Contenu réservé au médiateur."},
                 "claimant":null,"question":null,"situation":null,"pieces":[]}
                """);
        assertThat(sheet(otherMediator)).hasStatus(404);
        assertThat(get("/cases/" + REFERENCE + "/pieces/" + piece, manager)).hasStatus(404);
        assertThat(get("/cases/" + REFERENCE + "/pieces/" + piece, otherMediator))
                .hasStatus(404);
        assertThat(get("/cases/" + REFERENCE + "/pieces/" + piece, mediator)).hasStatusOk();
        assertThat(get("/cases", otherMediator))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(get("/cases", mediator)).bodyJson().extractingPath("$.total").isEqualTo(1);
    }

    @Test
    void theEmployerSeesStateAndDatesOnceItWasTold() throws Exception {
        act("acceptance", Map.of(), manager);
        assertThat(get("/own-cases", hr)).bodyJson().extractingPath("$.total").isEqualTo(0);

        act("employer-information", Map.of(), manager);

        assertThat(get("/own-cases", hr)).bodyJson().isLenientlyEqualTo("""
                {"total":1,"items":[{"reference":"MPO-2026-71-000001","state":"ACCEPTED"}]}
                """);
        assertThat(get("/own-cases/" + REFERENCE, hr).getResponse().getContentAsString())
                .doesNotContain("Essai", "prime", "agent@example.test", "MPO_1");
        assertThat(get("/own-cases/" + REFERENCE, people.hrOf(Territory.CLUNY, centre)))
                .hasStatus(404);
    }

    @Test
    void aDoubleClickOrAColleagueWhoWasQuickerDoesNothingTwice() throws Exception {
        long version = version();
        assertThat(post("acceptance", Map.of("version", version), manager)).hasStatusOk();
        assertThat(post("acceptance", Map.of("version", version), manager)).hasStatus(409);
        assertThat(post("acceptance", Map.of("version", version()), manager)).hasStatus(409);
        assertThat(post("inadmissibility", Map.of("version", version(), "reason", "Hors délai"), manager))
                .hasStatus(409);
        assertThat(events.stream(fr.entremise.mediation.events.ReferralAccepted.class))
                .hasSize(1);
    }

    @Test
    void endsWithTheDayOnWhichEachPartyKnew() throws Exception {
        handOver();
        act("employer-information", Map.of(), manager);
        act("employer-answer", Map.of("accepts", true, "on", "2026-03-16"), manager);
        clock.set("2026-10-02T10:00:00Z");

        assertThat(close("2026-09-28", "2026-10-03"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("knownByEmployerOn");
        assertThat(close("2026-03-15", "2026-09-30")).hasStatus(422);
        assertThat(post("closing", closing("2026-09-28", "2026-09-30"), otherMediator))
                .hasStatus(404);
        assertThat(post("closing", closing("2026-09-28", "2026-09-30"), manager))
                .hasStatus(403);
        assertThat(close("2026-09-28", "2026-09-30")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"summary":{"state":"CLOSED"},
                 "closing":{"outcome":"NO_AGREEMENT","courtSafe":"2026-12-01","courtLatest":"2026-12-01"}}
                """);
        assertThat(close("2026-09-28", "2026-09-30")).hasStatus(409);

        assertThat(events.stream(MediationClosed.class).map(MediationClosed::closedOn))
                .containsExactly(LocalDate.of(2026, 9, 30));
        assertThat(get("/cases/" + REFERENCE + "/closing-record", mediator))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF);
        assertThat(followed(open())).bodyJson().isLenientlyEqualTo("""
                {"state":"CLOSED","endedOn":"2026-09-30","agreement":false,
                 "courtDeadline":{"safe":"2026-12-01","latest":"2026-12-01"},"mayWithdraw":false}
                """);
    }

    @Test
    void theFollowUpPageNeedsTheLinkAndTheCode() throws Exception {
        assertThat(post(uri("/public/follow-ups/unknown/codes"), Map.of())).hasStatus(202);
        assertThat(events.stream(FollowUpCodeAsked.class)).isEmpty();
        assertThat(followed(null)).hasStatus(403);
        assertThat(http.get().uri(uri("/public/follow-ups/unknown"))).hasStatus(404);

        String access = open();

        assertThat(followed(access)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"reference":"MPO-2026-71-000001","state":"RECEIVED","expected":[],"mayAddPieces":true}
                """);
        assertThat(http.get().uri(follow("/receipt")).header("X-Follow-Up-Access", access))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF);
        assertThat(addPieces(access, "PROOF_OF_RECEIPT")).hasStatus(422);
        assertThat(addPieces(access, "PROOF_OF_RECEIPT", "OTHER"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"pieces":[{"name":"decision.pdf","category":"DECISION"},
                           {"name":"avis.pdf","category":"PROOF_OF_RECEIPT"},
                           {"name":"attestation.pdf","category":"OTHER"}]}
                """);
        clock.set("2026-03-16T10:31:00Z");
        assertThat(followed(access)).hasStatus(403);
    }

    @Test
    void aCodeOfTheFollowUpIsGoodOnceAndForAQuarterOfAnHour() throws Exception {
        open();
        assertThat(post(follow("/access"), Map.of("code", lastCode())))
                .as("once more")
                .hasStatus(422);

        post(follow("/codes"), Map.of());
        clock.set("2026-03-16T10:15:00Z");
        assertThat(post(follow("/access"), Map.of("code", lastCode())))
                .as("too late")
                .hasStatus(422);
    }

    @Test
    void guessingTheCodeStopsAfterFiveTries() throws Exception {
        post(follow("/codes"), Map.of());
        String code = lastCode();
        String wrong = code.equals("000000") ? "111111" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(post(follow("/access"), Map.of("code", wrong))).hasStatus(422);
        }
        assertThat(post(follow("/access"), Map.of("code", code))).hasStatus(422);

        for (int i = 0; i < 10; i++) {
            assertThat(post(follow("/codes"), Map.of())).hasStatus(202);
        }
        assertThat(events.stream(FollowUpCodeAsked.class)).hasSize(5);
    }

    @Test
    void theClaimantMayTakeTheReferralBackOnce() throws Exception {
        String access = open();

        assertThat(withdraw(access)).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"state\":\"WITHDRAWN\"}");
        assertThat(withdraw(access)).hasStatus(409);
        assertThat(post("acceptance", Map.of("version", version()), manager)).hasStatus(409);
    }

    @Test
    void theEmployerAndTheMediatorWhoKnewOfItAreToldOfAWithdrawal() throws Exception {
        handOver();
        act("employer-information", Map.of(), manager);

        assertThat(withdraw(open())).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"state\":\"ASSIGNED\"}");

        assertThat(events.stream(WithdrawalDeclared.class)).singleElement().satisfies(told -> {
            assertThat(told.employerEmail()).isEqualTo("rh@chalon.example");
            assertThat(told.mediatorUserId()).isEqualTo(mediator);
            assertThat(told.mediatorEmail()).startsWith("person").endsWith("@example.test");
        });
        assertThat(withdraw(open())).hasStatus(409);
        assertThat(events.stream(WithdrawalDeclared.class)).hasSize(1);
    }

    @Test
    void anEmployerThatWasNeverToldOfACaseIsNotToldOfItsWithdrawal() throws Exception {
        withdraw(open());

        assertThat(events.stream(WithdrawalDeclared.class)).singleElement().satisfies(told -> {
            assertThat(told.employerEmail()).isNull();
            assertThat(told.mediatorEmail()).isNull();
        });
    }

    @Test
    void aReferralTakenBackOnceAcceptedDoesNotStayOpenInTheAccounts() throws Exception {
        act("acceptance", Map.of(), manager);
        assertThat(get("/billing/cases", finance)).bodyJson().isLenientlyEqualTo("""
                {"items":[{"state":"IN_PROGRESS","closedOn":null}]}
                """);

        assertThat(withdraw(open())).hasStatusOk();

        assertThat(get("/billing/cases", finance)).bodyJson().isLenientlyEqualTo("""
                {"items":[{"state":"NOTHING_TO_PAY","closedOn":"2026-03-16","totalMinutes":0}]}
                """);
    }

    @Test
    void theHomePageCountsWhatWaitsAndAListCostsTheSameHoweverLong() throws Exception {
        assertThat(get("/cases/to-do", manager)).bodyJson().isLenientlyEqualTo("""
                {"toExamine":{"total":1},"toAssign":{"total":0},"employerToInform":{"total":0},
                 "answersLate":{"total":0}}
                """);
        long few = cost("/cases?q=saone");
        for (int i = 0; i < 5; i++) {
            new Filing(http, centre).send(UUID.randomUUID(), Filing.referral(), "decision.pdf");
        }
        assertThat(cost("/cases?sort=deadline,asc")).isEqualTo(few);
        assertThat(get("/cases?sort=situation", manager)).hasStatus(422);

        act("acceptance", Map.of(), manager);
        act("employer-information", Map.of(), manager);
        clock.set("2026-04-05T10:00:00Z");
        assertThat(get("/cases/to-do", manager)).bodyJson().isLenientlyEqualTo("""
                {"toExamine":{"total":5},"toAssign":{"total":1},"answersLate":{"total":1}}
                """);
    }

    /** Mails are sent meanwhile by others, so the cheapest of a few readings is the list's own. */
    private long cost(String path) {
        return LongStream.range(0, 5)
                .map(ignored -> statements.during(() -> get(path, manager)))
                .min()
                .orElseThrow();
    }

    private void handOver() throws Exception {
        act("acceptance", Map.of(), manager);
        act("mediator", Map.of("mediatorUserId", mediator), manager);
    }

    private UUID registered() {
        UUID user = people.with(Role.MEDIATOR, centre);
        CentreContext.runAs(
                centre.id(),
                () -> mediators.register(user, new MediatorProfile("Formation", null, LocalDate.of(2020, 1, 1), null)));
        return user;
    }

    private MvcTestResult close(String claimant, String employer) throws Exception {
        return post("closing", closing(claimant, employer), mediator);
    }

    private Map<String, Object> closing(String claimant, String employer) throws Exception {
        return Map.of(
                "version",
                version(),
                "outcome",
                "NO_AGREEMENT",
                "endedBy",
                "MEDIATOR",
                "knownByClaimantOn",
                claimant,
                "knownByEmployerOn",
                employer,
                "proof",
                "Courriel du jour");
    }

    private void act(String act, Map<String, Object> body, UUID who) throws Exception {
        Map<String, Object> versioned = new java.util.HashMap<>(body);
        versioned.put("version", version());
        assertThat(post(act, versioned, who)).hasStatusOk();
    }

    private long version() throws Exception {
        return read(sheet(admin)).get("version").asLong();
    }

    private String open() throws Exception {
        post(follow("/codes"), Map.of());
        return read(post(follow("/access"), Map.of("code", lastCode())))
                .get("access")
                .asString();
    }

    private String lastCode() {
        return events.stream(FollowUpCodeAsked.class)
                .reduce((first, second) -> second)
                .orElseThrow()
                .code();
    }

    private MvcTestResult withdraw(String access) {
        return http.post()
                .uri(follow("/withdrawal"))
                .header("X-Follow-Up-Access", access)
                .exchange();
    }

    private MvcTestResult followed(String access) {
        var request = http.get().uri(follow(""));
        if (access != null) {
            request.header("X-Follow-Up-Access", access);
        }
        return request.exchange();
    }

    private MvcTestResult sheet(UUID who) {
        return get("/cases/" + REFERENCE, who);
    }

    private MvcTestResult get(String path, UUID who) {
        return http.get().uri(uri(path)).with(as(who)).exchange();
    }

    private MvcTestResult post(String act, Map<String, Object> body, UUID who) {
        return http.post()
                .uri(uri("/cases/" + REFERENCE + "/" + act))
                .with(as(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    private MvcTestResult post(String uri, Map<String, Object> body) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    private MvcTestResult addPieces(String access, String... categories) {
        return http.post()
                .uri(follow("/pieces"))
                .multipart()
                .file(new MockMultipartFile("file", "avis.pdf", null, SampleFiles.pdf()))
                .file(new MockMultipartFile("file", "attestation.pdf", null, SampleFiles.pdf()))
                .param("category", categories)
                .header("X-Follow-Up-Access", access)
                .header("Idempotency-Key", UUID.randomUUID())
                .exchange();
    }

    private String follow(String path) {
        return uri("/public/follow-ups/" + token + path);
    }

    private String uri(String path) {
        return "/api/v1/centres/" + centre.id() + path;
    }

    private String tokenOf(MvcTestResult answer) throws Exception {
        String url = read(answer).get("followUpUrl").asString();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private JsonNode read(MvcTestResult answer) throws Exception {
        return json.readTree(answer.getResponse().getContentAsString());
    }
}
