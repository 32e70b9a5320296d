package fr.entremise.mediation;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.directory.Bodies;
import fr.entremise.document.FakeClamd;
import fr.entremise.document.SampleFiles;
import fr.entremise.document.Upload;
import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.DemoData;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.Mails;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With an antivirus: what is sent waits until it was examined, and harm is given to nobody. */
@IntegrationTest
@TestPropertySource(properties = {"entremise.files.quota=100KB", "entremise.antivirus.every=100ms"})
class ExaminedFilesIT {

    private static final FakeClamd ANTIVIRUS = new FakeClamd();

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Bodies bodies;

    @Autowired
    List<DemoData> seeds;

    @Autowired
    Mails mails;

    @Autowired
    MovableClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ClaimantCases claimants;

    @Autowired
    Assistants assistants;

    private Centre centre;
    private String token;
    private UUID manager;
    private UUID admin;

    @DynamicPropertySource
    static void antivirus(DynamicPropertyRegistry registry) {
        registry.add("entremise.antivirus.host", () -> "127.0.0.1");
        registry.add("entremise.antivirus.port", ANTIVIRUS::port);
    }

    @BeforeEach
    void openACentre() {
        centre = Territory.open(centres, bodies, seeds);
        manager = people.with(Role.CASE_MANAGER, centre);
        admin = people.with(Role.CENTRE_ADMIN, centre);
        clock.set("2026-03-16T10:00:00Z");
    }

    @AfterEach
    void silence() {
        clock.release();
        ANTIVIRUS.close();
    }

    @AfterAll
    static void stop() {
        ANTIVIRUS.close();
    }

    @Test
    void aPieceWaitsWhileTheAntivirusIsAwayAndIsGivenOnceItWasExamined() throws Exception {
        String reference = refer(SampleFiles.pdf());
        assertThat(scanOf(reference)).isEqualTo("PENDING");
        assertThat(open(reference)).hasStatus(409).bodyText().contains("file-awaiting-analysis");
        assertThat(http.get().uri("/actuator/health/antivirus"))
                .hasStatus(503)
                .bodyText()
                .contains("SILENT");
        assertThat(storage().get("awaitingAnalysis").asInt()).isEqualTo(1);

        ANTIVIRUS.start();

        awaitScan(reference, "CLEAN");
        assertThat(open(reference)).hasStatusOk().body().isEqualTo(SampleFiles.pdf());
        assertThat(http.get().uri("/actuator/health/antivirus"))
                .hasStatusOk()
                .bodyText()
                .contains("UP");
        assertThat(http.get().uri("/actuator/health")).hasStatusOk();
    }

    @Test
    void whateverIsSentElsewhereWaitsAsWellAndSaysSo() throws Exception {
        UUID hr = people.hrOf(Territory.CHALON, centre);
        centres.run(centre, () -> jdbc.sql("""
                        insert into centre_sheet
                          (id, name, deliberation_number, deliberation_date, updated_at, version)
                        values (1, 'CDG', '2022-05', '2022-05-12', now(), 0)
                        """).update());
        String deliberation = json.readTree(text(upload(
                        "/bodies/" + Territory.CHALON + "/deliberations",
                        manager,
                        "deliberation",
                        "{\"number\":\"2026-12\",\"heldOn\":\"2026-03-02\",\"organ\":\"conseil municipal\"}",
                        SampleFiles.pdf())))
                .get("id")
                .asString();
        String convention = json.readTree(text(http.post()
                        .uri("/api/v1/centres/" + centre.id() + "/bodies/" + Territory.CHALON + "/conventions")
                        .with(as(manager))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"deliberationId\":\"" + deliberation + "\"}")
                        .exchange()))
                .at("/convention/id")
                .asString();
        assertThat(upload("/conventions/" + convention + "/signed-copy", manager, "", "", SampleFiles.pdf()))
                .hasStatusOk();
        assertThat(upload(
                        "/letters",
                        hr,
                        "letter",
                        "{\"bodySiren\":\"" + Territory.CHALON + "\",\"employee\":{\"givenName\":\"Agent\","
                                + "\"familyName\":\"Essai\",\"email\":\"agent@example.test\"},"
                                + "\"category\":\"MPO_1_REMUNERATION\",\"claim\":\"CHALLENGE_DECISION\",\"decision\":{"
                                + "\"kind\":\"EXPLICIT\",\"decidedOn\":\"2026-01-12\",\"notifiedOn\":\"2026-01-15\"}}",
                        SampleFiles.pdf()))
                .hasStatus(201);
        assertThat(upload("/appearance/logo?alt=Logo", admin, "", "", picture()))
                .hasStatusOk();

        String copy = "/conventions/" + convention + "/signed-copy";
        String file = "/deliberations/" + deliberation + "/file";
        assertThat(scansOf(convention, hr)).containsOnly("PENDING").hasSize(4);
        assertThat(appearance().get("logo").isNull()).isTrue();
        for (String path : List.of(copy, file, "/public/appearance/logo")) {
            assertThat(get(path, manager).getResponse().getStatus()).as(path).isIn(404, 409);
        }

        ANTIVIRUS.start();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(scansOf(convention, hr)).containsOnly("CLEAN"));
        assertThat(appearance().get("logo").get("alt").asString()).isEqualTo("Logo");
        for (String path : List.of(copy, file, "/public/appearance/logo")) {
            assertThat(get(path, manager)).as(path).hasStatusOk();
        }
    }

    /** Of the signed copy, the deliberation, the letter and the logo. */
    private List<String> scansOf(String convention, UUID hr) throws Exception {
        JsonNode sheet = json.readTree(text(get("/conventions/" + convention, manager)));
        return List.of(
                sheet.get("signedCopyScan").asString(),
                sheet.at("/deliberation/scan").asString(),
                json.readTree(text(get("/invitations", hr))).get(0).get("scan").asString(),
                appearance().get("logoScan").asString());
    }

    private JsonNode appearance() throws Exception {
        return json.readTree(text(get("/public/appearance", manager)));
    }

    private MvcTestResult upload(String path, UUID person, String part, String content, byte[] file) {
        var request = http.post()
                .multipart()
                .uri("/api/v1/centres/" + centre.id() + path)
                .file(new MockMultipartFile("file", "envoi", null, file))
                .header("Idempotency-Key", UUID.randomUUID())
                .with(as(person));
        if (part.equals("letter")) {
            request = request.part(new MockPart(part, content.getBytes(StandardCharsets.UTF_8)));
        } else if (!part.isEmpty()) {
            request = request.file(new MockMultipartFile(
                    part, "", MediaType.APPLICATION_JSON_VALUE, content.getBytes(StandardCharsets.UTF_8)));
        }
        return request.exchange();
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void harmIsGivenToNobodyAndThoseConcernedLearnOfItWithoutContent() throws Exception {
        ANTIVIRUS.start();
        String reference = refer(harmful());

        awaitScan(reference, "INFECTED");
        assertThat(open(reference)).hasStatus(410).bodyText().contains("file-quarantined");
        assertThat(mails.newest(centre, "PIECE_QUARANTINED", "agent@example.test"))
                .contains(reference)
                .doesNotContain("decision.pdf", "Eicar", "Ma prime");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(text(get("/notices", manager)))
                        .contains("FILE_QUARANTINED", "Pièce en quarantaine")
                        .doesNotContain("decision.pdf", "Eicar"));
        assertThat(text(get("/journal", admin))).contains("PIECE_QUARANTINED");
        assertThat(storage().get("quarantined").asInt()).isEqualTo(1);
    }

    @Test
    void aMandateIsExaminedLikeAPieceAndGivenToNobodyWhenItIsHarmful() throws Exception {
        String reference = refer(SampleFiles.pdf());
        designate(SampleFiles.pdf(), "syndicat@example.test");
        designate(harmful(), "avocat@example.test");
        assertThat(mandatesOf(reference)).containsExactly("PENDING", "PENDING");

        ANTIVIRUS.start();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mandatesOf(reference)).containsExactly("CLEAN", "INFECTED"));
        String mandate = "/cases/" + reference + "/assistants/%s/mandate";
        assertThat(get(
                        mandate.formatted(
                                assistantsOf(reference).get(0).get("id").asString()),
                        manager))
                .hasStatusOk()
                .body()
                .isEqualTo(SampleFiles.pdf());
        assertThat(get(
                        mandate.formatted(
                                assistantsOf(reference).get(1).get("id").asString()),
                        manager))
                .hasStatus(410);
        assertThat(mails.newest(centre, "PIECE_QUARANTINED", "agent@example.test"))
                .contains(reference)
                .doesNotContain("mandat", "avocat@");
    }

    private void designate(byte[] mandate, String email) {
        Designation person = new Designation("Dominique Essai", AssistantQuality.OTHER, email, null);
        centres.run(
                centre,
                () -> assistants.designate(
                        UUID.randomUUID(),
                        claimants.behind(token).orElseThrow(),
                        person,
                        Upload.made("mandat.pdf", mandate)));
    }

    private List<String> mandatesOf(String reference) throws Exception {
        return assistantsOf(reference)
                .valueStream()
                .map(assistant -> assistant.get("mandate").asString())
                .toList();
    }

    private JsonNode assistantsOf(String reference) throws Exception {
        return json.readTree(text(get("/cases/" + reference, manager))).get("assistants");
    }

    @Test
    void aCentreThatIsFullTakesNothingMoreAndKeepsWhatItHas() throws Exception {
        ANTIVIRUS.start();
        byte[] large = padded(60_000);
        String reference = refer(large);
        awaitScan(reference, "CLEAN");

        MvcTestResult refused =
                new Filing(http, centre).send(UUID.randomUUID(), Filing.referral(), "decision.pdf", large);
        assertThat(refused).hasStatus(413).bodyText().contains("quota-exceeded", "espace de stockage du centre");
        assertThat(storage().get("usedBytes").asLong()).isEqualTo(60_000);
        assertThat(storage().get("quotaBytes").asLong()).isEqualTo(100 * 1024);
        assertThat(storage().get("antivirus").asString()).isEqualTo("ANSWERS");
        assertThat(open(reference)).hasStatusOk();
    }

    @Test
    void uploadsAtTheSameMomentDoNotPassTheQuotaTogether() throws Exception {
        byte[] large = padded(60_000);
        Callable<Integer> sending = () -> new Filing(http, centre)
                .send(UUID.randomUUID(), Filing.referral(), "decision.pdf", large)
                .getResponse()
                .getStatus();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : senders.invokeAll(Collections.nCopies(5, sending))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(201, 413, 413, 413, 413);
        assertThat(storage().get("usedBytes").asLong()).isEqualTo(60_000);
    }

    private String refer(byte[] content) throws Exception {
        MvcTestResult answer =
                new Filing(http, centre).send(UUID.randomUUID(), Filing.referral(), "decision.pdf", content);
        assertThat(answer).hasStatus(201);
        JsonNode receipt = json.readTree(text(answer));
        String url = receipt.get("followUpUrl").asString();
        token = url.substring(url.lastIndexOf('/') + 1);
        return receipt.get("reference").asString();
    }

    private void awaitScan(String reference, String state) {
        await().atMost(Duration.ofSeconds(20)).until(() -> scanOf(reference).equals(state));
    }

    private String scanOf(String reference) throws Exception {
        return pieceOf(reference).get("scan").asString();
    }

    private MvcTestResult open(String reference) throws Exception {
        return get(
                "/cases/" + reference + "/pieces/"
                        + pieceOf(reference).get("id").asString(),
                manager);
    }

    private JsonNode pieceOf(String reference) throws Exception {
        return json.readTree(text(get("/cases/" + reference, manager)))
                .get("pieces")
                .get(0);
    }

    private JsonNode storage() throws Exception {
        return json.readTree(text(get("/storage", admin)));
    }

    private MvcTestResult get(String path, UUID person) {
        return http.get()
                .uri("/api/v1/centres/" + centre.id() + path)
                .with(as(person))
                .exchange();
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static byte[] harmful() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(SampleFiles.pdf());
        file.write(FakeClamd.HARM.getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    private static byte[] padded(int size) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(SampleFiles.pdf());
        file.write(new byte[size - file.size()]);
        return file.toByteArray();
    }
}
