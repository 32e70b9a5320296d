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
import fr.entremise.identity.Role;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Money;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.StatementCounter;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A centre with two bodies, and the steps from a deliberation to a convention in force. */
abstract class AgreementSteps {

    static final String SIREN = "217100767";
    static final String OTHER = "217101377";
    static final String DELIBERATION = """
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

    void assertListed(String attention, int total) {
        assertThat(get("/conventions?attention=" + attention, manager))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(total);
    }

    void list(String text, ConventionState state) {
        CentreContext.runAs(
                centre.id(),
                () -> conventions.list(new ConventionFilter(text, state, null), new ListRequest(0, 25, null)));
    }

    Money rate(String day) {
        return centres.in(centre, () -> tariffs.rateFor(AffiliationStatus.NONE, LocalDate.parse(day)))
                .amount();
    }

    void describeForPrinting() {
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

    MvcTestResult setTariff(UUID user, String from, String rate) {
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

    String recordDeliberation(String siren) {
        MvcTestResult recorded = deliberate(siren, DELIBERATION, null);
        assertThat(recorded).hasStatus(201);
        return read(recorded).get("id").asString();
    }

    MvcTestResult deliberate(String siren, String deliberation, MockMultipartFile file) {
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

    static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, MediaType.APPLICATION_PDF_VALUE, content);
    }

    String draft(String deliberation, String siren) {
        MvcTestResult drafted = draftWith(deliberation, siren);
        assertThat(drafted).hasStatus(201);
        return read(drafted).get("convention").get("id").asString();
    }

    MvcTestResult draftWith(String deliberation, String siren) {
        return post("/bodies/" + siren + "/conventions", "{\"deliberationId\":\"" + deliberation + "\"}");
    }

    MvcTestResult sign(String id, String party, String on) {
        return post("/conventions/" + id + "/signatures", """
                {"party":"%s","signatoryName":"Camille Exemple","signatoryCapacity":"Maire","signedOn":"%s"}
                """.formatted(party, on));
    }

    byte[] pdf(String path) {
        return get(path, manager).getResponse().getContentAsByteArray();
    }

    MvcTestResult get(String path, UUID user) {
        return http.get().uri(path(path)).with(as(user)).exchange();
    }

    MvcTestResult post(String path, String body) {
        return send(HttpMethod.POST, path, body);
    }

    MvcTestResult send(HttpMethod method, String path, String body) {
        return http.method(method)
                .uri(path(path))
                .with(as(manager))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    JsonNode read(MvcTestResult result) {
        try {
            return json.readTree(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    String path(String rest) {
        return "/api/v1/centres/" + centre.id() + rest;
    }

    static void assertRefused(MvcTestResult result, int status, String slug) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + slug);
    }

    static CentreIdentity identity(String deliberationNumber) {
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

    static CentreIdentity withVersion(CentreIdentity sheet, long version) {
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
