package fr.entremise.directory;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.entremise.audit.Journal;
import fr.entremise.audit.JournalEntry;
import fr.entremise.identity.Role;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class BodySheetIT {

    private static final String SIREN = "267100014";

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Bodies bodies;

    @Autowired
    Journal journal;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester http;

    Centre a;
    Centre b;
    UUID manager;

    @BeforeEach
    void addTheSameBodyToTwoCentres() {
        clock.set("2026-05-20T08:00:00Z");
        a = centres.open();
        b = centres.open();
        manager = people.with(Role.CASE_MANAGER, a);
        for (Centre centre : List.of(a, b)) {
            CentreContext.runAs(
                    centre.id(),
                    () -> bodies.add(new NewBody(
                            new Siren(SIREN), "CCAS de " + centre.id(), BodyKind.CCAS, "71", List.of("71100"))));
        }
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void addsABodyThatTheReferenceDataDoNotHold() {
        assertThat(send(HttpMethod.POST, "/bodies", """
                        {"siren":"287100010","name":"SDIS de Saône-et-Loire","kind":"SDIS","department":"71","postcodes":["71000"]}
                        """))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"body":{"siren":"287100010","name":"SDIS de Saône-et-Loire","kind":"SDIS","status":null}}
                        """);
        assertThat(http.get().uri(path("/bodies?q=sdis de saone")).with(as(manager)))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    @Test
    void refusesABodyTwiceAndASirenWithAWrongKey() {
        assertThat(send(HttpMethod.POST, "/bodies", """
                        {"siren":"%s","name":"Encore","kind":"CCAS"}
                        """.formatted(SIREN)))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/already-in-directory");
        assertRefused(send(HttpMethod.POST, "/bodies", """
                {"siren":"267100015","name":"Faux","kind":"CCAS"}
                """), 422, "siren");
        assertRefused(send(HttpMethod.POST, "/bodies", """
                {"siren":"287100010","name":" ","kind":"CCAS"}
                """), 400, "name");
    }

    @Test
    void correctsTheSheetUnlessSomebodyElseDidMeanwhile() {
        String correction = """
                {"siret":"26710001400014","address":{"line1":"2 rue Basse","line2":null,"postcode":"71100","city":"Chalon-sur-Saône"},
                 "serviceCode":"MPO","commitmentNumber":null,"version":0}
                """;
        String siret = madeUpSiret();
        String right = correction.replace("26710001400014", siret);

        assertThat(send(HttpMethod.PUT, "/bodies/" + SIREN, right))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"siret":"%s","siretIsDemo":false,"serviceCode":"MPO","version":1,"address":{"line1":"2 rue Basse"}}
                        """.formatted(siret));
        assertThat(send(HttpMethod.PUT, "/bodies/" + SIREN, right))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/changed-meanwhile");
    }

    @Test
    void refusesTheSiretOfSomebodyElse() {
        assertRefused(send(HttpMethod.PUT, "/bodies/" + SIREN, """
                {"siret":"21710137700018","address":null,"serviceCode":null,"commitmentNumber":null,"version":0}
                """), 422, "siret");
    }

    @Test
    void tellsTheJournalWhatTheStatusWasAndBecame() {
        changeStatus("VOLUNTARY", "2026-06-01", null);
        changeStatus("COMMON_BASE", "2026-07-01", null);

        List<JournalEntry> changes = CentreContext.callAs(a.id(), () -> journal.about("PUBLIC_BODY", SIREN)).stream()
                .filter(entry -> entry.action().equals("AFFILIATION_CHANGED"))
                .toList();
        assertThat(changes)
                .extracting(JournalEntry::was, JournalEntry::became)
                .containsExactly(
                        tuple(null, "Affiliation volontaire"),
                        tuple("Affiliation volontaire", "Non affiliée, socle commun"));
        assertThat(changes.getLast().summary())
                .isEqualTo("CCAS de " + a.id() + "\u00a0: statut changé à compter du 1er\u00a0juillet\u00a02026");
    }

    @Test
    void changesTheStatusFromADayOnAndAsksTheReasonOfADayGoneBy() {
        assertThat(changeStatus("VOLUNTARY", "2026-06-01", null)).hasStatus(201);
        assertRefused(changeStatus("NONE", "2026-05-19", null), 422, "reason");
        assertThat(changeStatus("NONE", "2026-05-19", "Retrait reçu tard"))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"body":{"status":"NONE"},
                         "affiliations":[{"status":"VOLUNTARY","supersededAt":"2026-05-20T08:00:00Z"},
                                         {"status":"NONE","from":"2026-05-19","to":null,"reason":"Retrait reçu tard"}]}
                        """);
        assertThat(statusIn(a, "2026-05-18")).isEmpty();
        assertThat(statusIn(a, "2026-06-02")).contains(AffiliationStatus.NONE);
        assertThat(statusIn(b, "2026-06-02")).isEmpty();
    }

    @Test
    void aDoubleClickOnAStatusChangesItOnce() throws Exception {
        Callable<Integer> click = () ->
                changeStatus("VOLUNTARY", "2026-06-01", null).getResponse().getStatus();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = threads.invokeAll(List.of(click, click)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(201, 422);
        }
    }

    @Test
    void keepsContactsByFunctionFromADayToADay() {
        String contact = """
                {"function":"HR","name":"Service des ressources humaines","email":"rh@ccas.example","phone":null,"from":null}
                """;
        assertThat(send(HttpMethod.POST, "/bodies/" + SIREN + "/contacts", contact))
                .hasStatus(201);
        assertThat(send(HttpMethod.POST, "/bodies/" + SIREN + "/contacts", contact))
                .hasStatus(201);
        List<BodyContact> found = contactsIn(a);
        assertThat(found).as("a double click adds one").hasSize(1);

        String end = "/bodies/" + SIREN + "/contacts/" + found.getFirst().id() + "/end";
        assertRefused(send(HttpMethod.POST, end, "{\"lastDay\":\"2026-05-01\"}"), 422, "lastDay");
        assertThat(send(HttpMethod.POST, end, "{\"lastDay\":\"2026-05-20\"}")).hasStatusOk();
        clock.set("2026-05-21T08:00:00Z");
        assertThat(contactsIn(a)).isEmpty();
        assertThat(contactsIn(b)).isEmpty();
    }

    @Test
    void refusesAContactThatCannotBeReached() {
        assertRefused(send(HttpMethod.POST, "/bodies/" + SIREN + "/contacts", """
                {"function":"DPO","name":"Déléguée","email":null,"phone":"","from":null}
                """), 422, "email");
    }

    @Test
    void humanResourcesReadTheirOwnBodyAndNoOther() {
        UUID hr = people.hrOf(SIREN, a);
        UUID elsewhere = people.hrOf("217101377", a);

        assertThat(http.get().uri(path("/bodies/" + SIREN)).with(as(hr))).hasStatusOk();
        assertThat(http.get().uri(path("/bodies/" + SIREN)).with(as(elsewhere))).hasStatus(404);
        assertThat(http.get().uri(path("/bodies")).with(as(hr))).hasStatus(403);
        assertThat(http.post()
                        .uri(path("/bodies/" + SIREN + "/affiliations"))
                        .with(as(hr))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"status\":\"NONE\",\"from\":\"2026-06-01\"}"))
                .hasStatus(403);
    }

    @Test
    void writesTheCentresOwnSheetOnceAndNotOverSomebodyElse() {
        UUID admin = people.with(Role.CENTRE_ADMIN, a);
        String sheet = """
                {"name":"CDG 71","siren":"287100010","siret":null,"address":null,"phone":"03 85 00 00 00",
                 "email":"contact@cdg.example","presidentName":null,"presidentTitle":null,"deliberationNumber":"2022-05",
                 "deliberationDate":"2022-05-12","iban":"FR76 3000 1007 9412 3456 7890 185","bic":"BDFEFRPPCCT",
                 "vatMention":null,"presentation":"Bonjour","version":0}
                """;

        assertThat(putSheet(admin, sheet))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"name\":\"CDG 71\",\"iban\":\"FR7630001007941234567890185\",\"version\":1}");
        assertThat(putSheet(admin, sheet)).hasStatus(409);
        assertRefused(
                putSheet(admin, sheet.replace("185", "186").replace("\"version\":0", "\"version\":1")), 422, "iban");
        assertThat(putSheet(manager, sheet)).hasStatus(403);
        assertThat(http.get().uri("/api/v1/centres/" + a.id() + "/public/presentation"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"name\":\"CDG 71\",\"presentation\":\"Bonjour\"}")
                .doesNotHavePath("$.iban");
        assertThat(http.get().uri("/api/v1/centres/" + b.id() + "/public/presentation"))
                .bodyJson()
                .extractingPath("$.presentation")
                .asString()
                .startsWith("La médiation préalable obligatoire permet");
    }

    @Test
    void saysWhoAnswersForTheCentresPages() {
        UUID admin = people.with(Role.CENTRE_ADMIN, a);
        String voice = """
                {"mailSender":" Médiation du CDG 71 ","publicationDirector":"Jeanne Aubry, présidente",
                 "host":"Hébergeur, 1 rue de l’Exemple, Mâcon","version":0}
                """;

        assertThat(putVoice(admin, voice))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"mailSender\":\"Médiation du CDG 71\",\"version\":1}");
        assertThat(putVoice(admin, voice)).hasStatus(409);
        assertThat(putVoice(manager, voice)).hasStatus(403);
        assertRefused(putVoice(admin, voice.replace("Médiation du", "<a@b.fr>")), 400, "mailSender");
        assertThat(http.get().uri("/api/v1/centres/" + a.id() + "/public/presentation"))
                .bodyJson()
                .isLenientlyEqualTo("{\"publicationDirector\":\"Jeanne Aubry, présidente\"}");
        assertThat(http.get().uri("/api/v1/centres/" + b.id() + "/public/presentation"))
                .bodyJson()
                .isLenientlyEqualTo("{\"publicationDirector\":\"la présidente ou le président du centre de gestion\"}");
    }

    private MvcTestResult putVoice(UUID user, String body) {
        return http.put()
                .uri(path("/voice"))
                .with(as(user))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult putSheet(UUID user, String body) {
        return http.put()
                .uri(path("/sheet"))
                .with(as(user))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult changeStatus(String status, String from, String reason) {
        String why = reason == null ? "null" : "\"" + reason + "\"";
        return send(HttpMethod.POST, "/bodies/" + SIREN + "/affiliations", """
                {"status":"%s","from":"%s","reason":%s}
                """.formatted(status, from, why));
    }

    private MvcTestResult send(HttpMethod method, String path, String body) {
        return http.method(method)
                .uri(path(path))
                .with(as(manager))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String path(String rest) {
        return "/api/v1/centres/" + a.id() + rest;
    }

    private static void assertRefused(MvcTestResult result, int status, String field) {
        assertThat(result)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private java.util.Optional<AffiliationStatus> statusIn(Centre centre, String day) {
        return CentreContext.callAs(centre.id(), () -> bodies.affiliationOn(new Siren(SIREN), LocalDate.parse(day)));
    }

    private List<BodyContact> contactsIn(Centre centre) {
        return CentreContext.callAs(centre.id(), () -> bodies.contacts(new Siren(SIREN), ContactFunction.HR));
    }

    private static String madeUpSiret() {
        return MadeUpSiret.of(new Siren(SIREN)).value();
    }
}
