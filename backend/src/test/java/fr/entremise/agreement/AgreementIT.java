package fr.entremise.agreement;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.directory.AffiliationStatus;
import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodyCorrection;
import fr.entremise.directory.BodyKind;
import fr.entremise.directory.CentreIdentity;
import fr.entremise.directory.CentreSheets;
import fr.entremise.directory.NewBody;
import fr.entremise.directory.PostalAddress;
import fr.entremise.document.PdfCompliance;
import fr.entremise.document.PdfText;
import fr.entremise.document.SampleFiles;
import fr.entremise.identity.Role;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Money;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.StatementCounter;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a body's deliberation to its last covered day, over HTTP. */
@IntegrationTest
class AgreementIT {

    private static final String SIREN = "217100767";
    private static final String OTHER = "217101377";
    private static final String DELIBERATION = """
            {"number":"2026-12","heldOn":"2026-03-20","organ":"Conseil municipal",
             "transmittedOn":null,"transmissionNumber":null}
            """;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Bodies bodies;

    @Autowired
    CentreSheets sheets;

    @Autowired
    Tariffs tariffs;

    @Autowired
    Conventions conventions;

    @Autowired
    MovableClock clock;

    @Autowired
    StatementCounter statements;

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    Centre centre;
    UUID manager;

    @BeforeEach
    void openACentreWithTwoBodies() {
        clock.set("2026-05-20T08:00:00Z");
        centre = centres.open();
        manager = people.with(Role.CASE_MANAGER, centre);
        CentreContext.runAs(centre.id(), () -> {
            bodies.add(new NewBody(new Siren(SIREN), "Chalon-sur-Saône", BodyKind.COMMUNE, "71", List.of("71100")));
            bodies.add(new NewBody(new Siren(OTHER), "Cluny", BodyKind.COMMUNE, "71", List.of("71250")));
            sheets.update(identity("2022-05"));
        });
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void twoSignaturesConcludeAndTheEffectiveDayAppearsByItself() {
        String id = draft(recordDeliberation(SIREN), SIREN);

        assertThat(post("/conventions/" + id + "/sending", "{\"on\":\"2026-05-02\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.convention.state")
                .isEqualTo("SENT");
        assertThat(sign(id, "CENTRE", "2026-05-18"))
                .bodyJson()
                .extractingPath("$.convention.state")
                .isEqualTo("SIGNED_BY_CENTRE");
        assertThat(sign(id, "MEMBER", "2026-05-12")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"convention":{"state":"SCHEDULED","concludedOn":"2026-05-18","effectiveOn":"2026-06-01","endsOn":null},
                 "effectiveDateStep":{"date":"2026-06-01"},
                 "memberSignature":{"signatoryName":"Camille Exemple","signatoryCapacity":"Maire"}}
                """);
        assertThat(get("/bodies/" + SIREN + "/agreement", manager)).bodyJson().isLenientlyEqualTo("""
                {"name":"Chalon-sur-Saône","hasDeliberated":true,
                 "coverage":{"covered":false,"effectiveOn":"2026-06-01","reasons":["NOT_COVERED_YET"]}}
                """);
        clock.set("2026-06-01T08:00:00Z");
        assertThat(get("/bodies/" + SIREN + "/agreement", manager))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"coverage\":{\"covered\":true},\"conventions\":[{\"convention\":{\"state\":\"ACTIVE\"}}]}");
    }

    @Test
    void aBodyIsCoveredByOneConventionAtATime() {
        String deliberation = recordDeliberation(SIREN);
        String first = draft(deliberation, SIREN);
        assertRefused(draftWith(deliberation, SIREN), 409, "convention-already-open");
        sign(first, "MEMBER", "2026-04-02");
        sign(first, "CENTRE", "2026-04-03");
        String second = draft(deliberation, SIREN);
        sign(second, "MEMBER", "2026-05-19");

        assertRefused(sign(second, "CENTRE", "2026-05-19"), 409, "coverage-overlap");
        assertThat(post(
                        "/conventions/" + first + "/termination",
                        "{\"lastCoveredDay\":\"2026-05-31\",\"reason\":\"Nouvelle convention\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"convention\":{\"state\":\"NOTICE_GIVEN\",\"endsOn\":\"2026-05-31\"},\"noticeGivenOn\":\"2026-05-20\"}");
        assertThat(sign(second, "CENTRE", "2026-05-19"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.convention.effectiveOn")
                .isEqualTo("2026-06-01");
    }

    @Test
    void refusesAnActOnAConventionThatSomebodyElseHasChanged() {
        String id = draft(recordDeliberation(SIREN), SIREN);
        JsonNode seen = read(get("/conventions/" + id, manager));
        String signature = """
                {"party":"MEMBER","signatoryName":"%s","signatoryCapacity":"Maire","signedOn":"2026-05-12","version":%d}
                """;
        long version = seen.get("version").asLong();
        MvcTestResult first = post("/conventions/" + id + "/signatures", signature.formatted("Camille", version));
        assertThat(first).hasStatusOk();
        assertThat(read(first).get("version").asLong()).isGreaterThan(version);

        assertRefused(
                post("/conventions/" + id + "/signatures", signature.formatted("Dominique", version)),
                409,
                "changed-meanwhile");
        assertRefused(
                post(
                        "/conventions/" + id + "/abandonment",
                        "{\"reason\":\"Plus d’accord\",\"version\":" + version + "}"),
                409,
                "changed-meanwhile");
        assertThat(get("/conventions/" + id, manager))
                .bodyJson()
                .extractingPath("$.memberSignature.signatoryName")
                .isEqualTo("Camille");
    }

    @Test
    void twoClicksAtOncePrepareOneConvention() throws Exception {
        String deliberation = recordDeliberation(SIREN);
        Callable<Integer> click =
                () -> draftWith(deliberation, SIREN).getResponse().getStatus();
        try (ExecutorService clicks = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = clicks.invokeAll(List.of(click, click)).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-21, signedOn",
        "2026-03-19, signedOn",
    })
    void refusesASignatureOnAnImpossibleDay(String day, String field) {
        String id = draft(recordDeliberation(SIREN), SIREN);

        assertThat(sign(id, "MEMBER", day))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void aConventionNeedsADeliberationOfTheBodyAndOneOfTheCentre() {
        String ofCluny = recordDeliberation(OTHER);

        assertThat(draftWith(ofCluny, SIREN))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("deliberationId");
        centres.run(
                centre,
                () -> sheets.update(withVersion(identity(null), sheets.current().version())));
        assertThat(draftWith(recordDeliberation(SIREN), SIREN))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("centre.deliberationNumber");
    }

    @Test
    void keepsTheDeliberationsFileAndRefusesOneThatIsNotAPdf() throws Exception {
        MvcTestResult refused = deliberate(SIREN, DELIBERATION, file("acte.png", SampleFiles.png()));
        assertThat(refused)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("file");

        MvcTestResult kept = deliberate(SIREN, DELIBERATION, file("acte.pdf", SampleFiles.pdf()));
        assertThat(kept).hasStatus(201).bodyJson().extractingPath("$.hasFile").isEqualTo(true);
        String id = read(kept).get("id").asString();
        UUID hr = people.hrOf(SIREN, centre);
        assertThat(get("/deliberations/" + id + "/file", hr).getResponse().getContentAsByteArray())
                .isEqualTo(SampleFiles.pdf());
        assertRefused(deliberate(SIREN, DELIBERATION, null), 409, "deliberation-already-recorded");
    }

    @Test
    void correctsADeliberationButNotOverSomebodyElseNorAfterASignature() {
        String id = recordDeliberation(SIREN);
        String correction = """
                {"number":"2026-13","heldOn":"2026-03-21","organ":"Conseil municipal",
                 "transmittedOn":"2026-03-25","transmissionNumber":"071-217100767-20260321-13-DE","version":%d}
                """;

        assertThat(send(HttpMethod.PUT, "/deliberations/" + id, correction.formatted(0)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"number\":\"2026-13\",\"transmittedOn\":\"2026-03-25\",\"version\":1}");
        assertRefused(send(HttpMethod.PUT, "/deliberations/" + id, correction.formatted(0)), 409, "changed-meanwhile");
        sign(draft(id, SIREN), "MEMBER", "2026-04-02");
        assertThat(send(
                        HttpMethod.PUT,
                        "/deliberations/" + id,
                        correction
                                .formatted(1)
                                .replace("2026-03-21", "2026-04-03")
                                .replace("2026-03-25", "2026-04-04")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("heldOn");
    }

    @Test
    void humanResourcesSeeTheirOwnAgreementAndNoOther() {
        String id = draft(recordDeliberation(SIREN), SIREN);
        UUID hr = people.hrOf(SIREN, centre);
        UUID elsewhere = people.hrOf(OTHER, centre);
        describeForPrinting();

        for (String path :
                List.of("/bodies/" + SIREN + "/agreement", "/conventions/" + id, "/conventions/" + id + "/pdf")) {
            assertThat(get(path, hr)).hasStatusOk();
            assertThat(get(path, elsewhere)).hasStatus(404);
        }
        assertThat(get("/conventions", hr)).hasStatus(403);
        assertThat(get("/tariffs", hr)).hasStatus(403);
        assertThat(http.post()
                        .uri(path("/conventions/" + id + "/abandonment"))
                        .with(as(hr))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"Non\"}"))
                .hasStatus(403);
    }

    @Test
    void theSignedCopyIsKept() throws Exception {
        String id = draft(recordDeliberation(SIREN), SIREN);
        assertThat(get("/conventions/" + id + "/signed-copy", manager)).hasStatus(404);

        assertThat(http.post()
                        .multipart()
                        .uri(path("/conventions/" + id + "/signed-copy"))
                        .file(file("signee.pdf", SampleFiles.pdf()))
                        .with(as(manager)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.hasSignedCopy")
                .isEqualTo(true);

        assertThat(get("/conventions/" + id + "/signed-copy", manager)
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(SampleFiles.pdf());
    }

    @Test
    void theConventionIsPrintedFromBothSheetsAndBothDeliberations() throws Exception {
        String id = draft(recordDeliberation(SIREN), SIREN);
        describeForPrinting();

        byte[] draft = pdf("/conventions/" + id + "/pdf");
        assertThat(PdfText.of(draft))
                .contains("Convention d’adhésion à la médiation préalable obligatoire")
                .contains("Centre de gestion de Saône-et-Loire", "Dominique Exemple, le président")
                .contains("Chalon-sur-Saône, SIREN 217 100 767", "représenté par le maire")
                .contains("délibération n° 2022-05 du 12 mai 2022", "délibération n° 2026-12 du 20 mars 2026")
                .contains("100,00 € de l’heure", "Article 13", "Fait à")
                .contains("éléments de rémunération", "travailleurs handicapés", "décret n° 85-1054");
        PdfCompliance.assertAccessibleAndArchivable(draft);

        sign(id, "MEMBER", "2026-05-12");
        sign(id, "CENTRE", "2026-05-18");
        byte[] concluded = pdf("/conventions/" + id + "/pdf");
        assertThat(PdfText.of(concluded)).contains("Signé le 12 mai 2026", "Signé le 18 mai 2026", "le 1er juin 2026");
        PdfCompliance.assertAccessibleAndArchivable(concluded);
    }

    @Test
    void saysWhatIsMissingToPrintTheConvention() {
        String id = draft(recordDeliberation(SIREN), SIREN);

        assertThat(get("/conventions/" + id + "/pdf", manager))
                .hasStatus(422)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("body.address", "body.status", "tariff");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "presentation | Combien cela coûte-t-il ? | gratuite pour l’agent",
                "model-deliberation | Modèle à adapter. | d’autoriser",
                "model-convention | Modèle à adapter. | Article 11"
            })
    void everybodyMayDownloadTheDocumentsOfTheMission(String name, String first, String second) throws Exception {
        for (Centre printed : List.of(centre, centres.open())) {
            byte[] document = http.get()
                    .uri("/api/v1/centres/" + printed.id() + "/public/documents/" + name)
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(PdfText.of(document)).contains(first, second);
            PdfCompliance.assertAccessibleAndArchivable(document);
        }
    }

    @Test
    void aTariffIsSetForTheDaysToComeAndNeverChanged() {
        UUID admin = people.with(Role.CENTRE_ADMIN, centre);
        assertThat(setTariff(admin, "2022-06-01", "100.00")).hasStatus(201);
        assertThat(setTariff(admin, "2026-07-01", "110.50"))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("{\"hourlyRate\":110.50,\"validTo\":null,\"demo\":false}");

        assertThat(setTariff(admin, "2025-01-01", "90.00"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("validFrom");
        assertRefused(setTariff(admin, "2026-07-01", "90.00"), 409, "tariff-already-set");
        assertThat(setTariff(manager, "2026-08-01", "90.00")).hasStatus(403);
        assertThat(get("/tariffs", manager)).bodyJson().isLenientlyEqualTo("""
                {"total":2,"items":[{"validFrom":"2026-07-01"},{"validFrom":"2022-06-01","validTo":"2026-06-30"}]}
                """);
        assertThat(rate("2026-06-30")).isEqualTo(Money.euros("100.00"));
        assertThat(rate("2026-07-01")).isEqualTo(Money.euros("110.50"));
    }

    @Test
    void aPageOfConventionsCostsTwoStatementsAndIsFiltered() {
        String active = draft(recordDeliberation(OTHER), OTHER);
        sign(active, "MEMBER", "2026-04-02");
        sign(active, "CENTRE", "2026-04-03");
        draft(recordDeliberation(SIREN), SIREN);

        assertThat(statements.during(() -> list(null, null))).isEqualTo(2);
        assertThat(statements.during(() -> list("cluny", ConventionState.ACTIVE)))
                .isEqualTo(3);
        assertThat(get("/conventions?q=CLUNY", manager))
                .bodyJson()
                .isLenientlyEqualTo("{\"total\":1,\"items\":[{\"bodyName\":\"Cluny\",\"state\":\"ACTIVE\"}]}");
        assertThat(get("/conventions?sort=body,desc", manager))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"total\":2,\"items\":[{\"bodyName\":\"Cluny\"},{\"bodyName\":\"Chalon-sur-Saône\"}]}");
        assertThat(get("/conventions?sort=siren", manager)).hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DRAFT",
                "SENT",
                "SIGNED_BY_MEMBER",
                "SIGNED_BY_CENTRE",
                "SCHEDULED",
                "ACTIVE",
                "NOTICE_GIVEN",
                "TERMINATED",
                "ABANDONED"
            })
    void theListFindsEachStateThatASheetShows(String state) {
        String id = draft(recordDeliberation(SIREN), SIREN);
        String on = "{\"on\":\"2026-05-02\"}";
        switch (state) {
            case "DRAFT" -> {}
            case "SENT" -> post("/conventions/" + id + "/sending", on);
            case "SIGNED_BY_MEMBER" -> sign(id, "MEMBER", "2026-05-12");
            case "SIGNED_BY_CENTRE" -> sign(id, "CENTRE", "2026-05-12");
            case "ABANDONED" -> post("/conventions/" + id + "/abandonment", "{\"reason\":\"Erreur\"}");
            default -> {
                sign(id, "MEMBER", "2026-03-25");
                sign(id, "CENTRE", state.equals("SCHEDULED") ? "2026-05-12" : "2026-03-25");
                if (state.equals("NOTICE_GIVEN") || state.equals("TERMINATED")) {
                    String last = state.equals("TERMINATED") ? "2026-05-19" : "2026-05-20";
                    post(
                            "/conventions/" + id + "/termination",
                            "{\"lastCoveredDay\":\"" + last + "\",\"reason\":\"Retrait\"}");
                }
            }
        }

        for (ConventionState asked : ConventionState.values()) {
            assertThat(get("/conventions?state=" + asked, manager))
                    .bodyJson()
                    .extractingPath("$.total")
                    .isEqualTo(asked.name().equals(state) ? 1 : 0);
        }
        assertThat(get("/conventions/" + id, manager))
                .bodyJson()
                .extractingPath("$.convention.state")
                .isEqualTo(state);
    }

    @Test
    void aConventionThatWaitsTooLongOrWouldLeaveAnEmployerUninformedIsPointedOut() {
        String id = draft(recordDeliberation(SIREN), SIREN);
        post("/conventions/" + id + "/sending", "{\"on\":\"2026-04-20\"}");
        assertThat(get("/anomalies", manager)).bodyJson().isStrictlyEqualTo("{\"items\":[]}");

        post("/conventions/" + id + "/sending", "{\"on\":\"2026-04-19\"}");
        assertThat(get("/anomalies", manager)).bodyJson().isStrictlyEqualTo("""
                {"items":[{"kind":"CONVENTION_SENT_LONG_AGO","count":1,"path":"conventions?attention=SENT_LONG_AGO",
                  "title":"Conventions envoyées depuis plus de 30\u00a0jours, sans signature"}]}
                """);
        assertListed("SENT_LONG_AGO", 1);

        sign(id, "CENTRE", "2026-05-18");
        sign(id, "MEMBER", "2026-05-18");
        assertThat(get("/anomalies", manager)).bodyJson().isStrictlyEqualTo("{\"items\":[]}");
        clock.set("2026-06-01T08:00:00Z");
        assertThat(get("/anomalies", manager)).bodyJson().isStrictlyEqualTo("""
                {"items":[{"kind":"CONVENTION_NO_CONTACT","count":1,"path":"conventions?attention=NO_CONTACT",
                  "title":"Conventions en vigueur sans contact à informer"}]}
                """);
        assertListed("NO_CONTACT", 1);
        assertThat(get("/conventions?attention=NO_CONTACT&q=cluny", manager))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);

        post("/bodies/" + SIREN + "/contacts", """
                {"function":"HR","name":"Ressources humaines","email":"rh@chalon.example","phone":null,"from":null}
                """);
        assertListed("NO_CONTACT", 0);
        assertThat(get("/anomalies", manager)).bodyJson().isStrictlyEqualTo("{\"items\":[]}");
    }

    private void assertListed(String attention, int total) {
        assertThat(get("/conventions?attention=" + attention, manager))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(total);
    }

    private void list(String text, ConventionState state) {
        CentreContext.runAs(
                centre.id(),
                () -> conventions.list(new ConventionFilter(text, state, null), new ListRequest(0, 25, null)));
    }

    private Money rate(String day) {
        return centres.in(centre, () -> tariffs.rateFor(AffiliationStatus.NONE, LocalDate.parse(day)))
                .amount();
    }

    private void describeForPrinting() {
        centres.run(centre, () -> {
            bodies.correct(
                    new Siren(SIREN),
                    new BodyCorrection(
                            null,
                            new PostalAddress("Hôtel de ville", null, "71100", "Chalon-sur-Saône"),
                            null,
                            null,
                            0));
            bodies.changeAffiliation(
                    new Siren(SIREN), AffiliationStatus.NONE, LocalDate.of(2020, 1, 1), "Reprise", "Test");
            tariffs.set(
                    new NewTariff(
                            LocalDate.of(2022, 6, 1),
                            "2022-05",
                            LocalDate.of(2022, 5, 12),
                            Money.euros("100.00"),
                            Set.of(AffiliationStatus.MANDATORY),
                            "Frais de gestion compris."),
                    "Test");
        });
    }

    private MvcTestResult setTariff(UUID user, String from, String rate) {
        return http.post()
                .uri(path("/tariffs"))
                .with(as(user))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"validFrom":"%s","deliberationNumber":"2022-05","deliberationDate":"2022-05-12","hourlyRate":%s,
                         "includedStatuses":["MANDATORY","VOLUNTARY"],"explanation":"Frais de gestion compris."}
                        """.formatted(from, rate))
                .exchange();
    }

    private String recordDeliberation(String siren) {
        MvcTestResult recorded = deliberate(siren, DELIBERATION, null);
        assertThat(recorded).hasStatus(201);
        return read(recorded).get("id").asString();
    }

    private MvcTestResult deliberate(String siren, String deliberation, MockMultipartFile file) {
        var request = http.post()
                .multipart()
                .uri(path("/bodies/" + siren + "/deliberations"))
                .file(new MockMultipartFile(
                        "deliberation",
                        "",
                        MediaType.APPLICATION_JSON_VALUE,
                        deliberation.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .with(as(manager));
        return (file == null ? request : request.file(file)).exchange();
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, MediaType.APPLICATION_PDF_VALUE, content);
    }

    private String draft(String deliberation, String siren) {
        MvcTestResult drafted = draftWith(deliberation, siren);
        assertThat(drafted).hasStatus(201);
        return read(drafted).get("convention").get("id").asString();
    }

    private MvcTestResult draftWith(String deliberation, String siren) {
        return post("/bodies/" + siren + "/conventions", "{\"deliberationId\":\"" + deliberation + "\"}");
    }

    private MvcTestResult sign(String id, String party, String on) {
        return post("/conventions/" + id + "/signatures", """
                {"party":"%s","signatoryName":"Camille Exemple","signatoryCapacity":"Maire","signedOn":"%s"}
                """.formatted(party, on));
    }

    private byte[] pdf(String path) {
        return get(path, manager).getResponse().getContentAsByteArray();
    }

    private MvcTestResult get(String path, UUID user) {
        return http.get().uri(path(path)).with(as(user)).exchange();
    }

    private MvcTestResult post(String path, String body) {
        return send(HttpMethod.POST, path, body);
    }

    private MvcTestResult send(HttpMethod method, String path, String body) {
        return http.method(method)
                .uri(path(path))
                .with(as(manager))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private JsonNode read(MvcTestResult result) {
        try {
            return json.readTree(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String path(String rest) {
        return "/api/v1/centres/" + centre.id() + rest;
    }

    private static void assertRefused(MvcTestResult result, int status, String slug) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + slug);
    }

    private static CentreIdentity identity(String deliberationNumber) {
        return new CentreIdentity(
                "Centre de gestion de Saône-et-Loire",
                new Siren("287100010"),
                null,
                false,
                new PostalAddress("1 rue de la Mission", null, "71000", "Mâcon"),
                "03 85 00 00 00",
                "contact@cdg.example",
                "Dominique Exemple",
                "Le président",
                deliberationNumber,
                LocalDate.of(2022, 5, 12),
                null,
                null,
                null,
                "La médiation rapproche.",
                0);
    }

    private static CentreIdentity withVersion(CentreIdentity sheet, long version) {
        return new CentreIdentity(
                sheet.name(),
                sheet.siren(),
                sheet.siret(),
                false,
                sheet.address(),
                sheet.phone(),
                sheet.email(),
                sheet.presidentName(),
                sheet.presidentTitle(),
                sheet.deliberationNumber(),
                sheet.deliberationDate(),
                sheet.iban(),
                sheet.bic(),
                sheet.vatMention(),
                sheet.presentation(),
                version);
    }
}
