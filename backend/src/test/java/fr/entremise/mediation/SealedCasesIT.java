package fr.entremise.mediation;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import fr.entremise.directory.Bodies;
import fr.entremise.document.FilesOnDisk;
import fr.entremise.document.SampleFiles;
import fr.entremise.identity.Role;
import fr.entremise.mediator.MediatorProfile;
import fr.entremise.mediator.Mediators;
import fr.entremise.seal.KeyWork;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.DemoData;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever takes the database and the disk away reads nothing of what was said; keys change and everything still opens. */
@IntegrationTest
class SealedCasesIT {

    /** Words of the content of a case, and of files, which occur nowhere else. */
    private static final List<String> CONTENT = List.of(
            "recit-ornithorynque",
            "souhait-salamandre",
            "piece-wombat",
            "preuve-axolotl",
            "motif-tapir",
            "objet-okapi",
            "lettre-narval",
            "contenu-quokka");

    private static final byte[] MARKED = marked();

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
    JsonMapper json;

    private final JdbcClient owner;
    private final KeyWork keys;
    private final ApplicationContext application;
    private Centre centre;
    private UUID manager;
    private UUID mediator;
    private UUID hr;

    @SuppressWarnings("NullAway.Init")
    SealedCasesIT(@Autowired @Qualifier("owner") DataSource owner, @Autowired ApplicationContext application) {
        this.owner = JdbcClient.create(owner);
        this.keys = new KeyWork(application);
        this.application = application;
    }

    @BeforeEach
    void openACentre() {
        centre = Territory.open(centres, bodies, seeds);
        manager = people.with(Role.CASE_MANAGER, centre);
        mediator = people.with(Role.MEDIATOR, centre);
        hr = people.hrOf(Territory.CHALON, centre);
        CentreContext.runAs(
                centre.id(),
                () -> mediators.register(
                        mediator, new MediatorProfile("Formation", null, LocalDate.of(2020, 1, 1), null)));
        clock.set("2026-03-16T10:00:00Z");
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void theDatabaseAndTheDiskRevealNoContent() throws Exception {
        String closed = aClosedCase();
        refused();
        forwardedAndProposed();

        nothingIsInClear();

        assertThat(text(get("/cases/" + closed, mediator)))
                .contains("recit-ornithorynque", "souhait-salamandre", "piece-wombat", "preuve-axolotl");
        assertThat(pieceOf(closed)).isEqualTo(MARKED);
    }

    @Test
    void whatIsMovedToAnotherCaseDoesNotOpen() throws Exception {
        String mine = handedOver(file());
        String other = handedOver(file());
        String schema = "c_" + centre.id();

        owner.sql("update " + schema + ".mediation_case a set wish = b.wish from " + schema
                        + ".mediation_case b where a.reference = ? and b.reference = ?")
                .params(mine, other)
                .update();
        assertThat(get("/cases/" + mine, mediator)).hasStatus(410).bodyText().contains("content-unreadable");

        owner.sql("update " + schema + ".mediation_case a set sealed_key = b.sealed_key from " + schema
                        + ".mediation_case b where a.reference = ? and b.reference = ?")
                .params(mine, other)
                .update();
        assertThat(get("/cases/" + mine, mediator)).hasStatus(410).bodyText().contains("content-unreadable");
        assertThat(get("/cases/" + other, mediator)).hasStatusOk();
    }

    @Test
    void aFileThatWasChangedOnTheDiskIsNotGiven() throws Exception {
        String reference = handedOver(file());
        Path piece = filesOfTheCentre().getFirst();
        byte[] bytes = Files.readAllBytes(piece);
        bytes[bytes.length - 20] ^= 1;
        Files.write(piece, bytes);

        assertThatThrownBy(() -> pieceOf(reference)).isInstanceOf(Throwable.class);
    }

    @Test
    void aCentresKeyChangesAndTheOldOneIsGone() throws Exception {
        String reference = handedOver(file());
        String before = keyOfTheCentre();

        keys.renew(centre);

        assertThat(keyOfTheCentre()).isNotEqualTo(before);
        assertThat(text(get("/cases/" + reference, mediator))).contains("recit-ornithorynque");
        assertThat(pieceOf(reference)).isEqualTo(MARKED);
        assertThat(text(get("/cases/" + file(), manager))).contains("piece-wombat");
    }

    @Test
    void theRootKeyChangesAndTheOldOneOpensNothing() throws Exception {
        String reference = handedOver(file());
        String before = keyOfTheCentre();

        keys.withAnotherRoot(() -> {
            assertThat(keyOfTheCentre()).isNotEqualTo(before);
            assertThatThrownBy(keys::check)
                    .hasMessage("The sealing key is not the one that the content of cases was sealed with.");
        });

        keys.check();
        assertThat(text(get("/cases/" + reference, mediator))).contains("recit-ornithorynque");
    }

    @Test
    void whatAnEarlierVersionKeptInClearIsSealed() throws Exception {
        String reference = handedOver(file());
        backToClear(reference);
        assertThat(get("/cases/" + reference, mediator)).hasStatus(410);

        keys.sealWhatIsInClear(centre);
        keys.sealWhatIsInClear(centre);

        nothingIsInClear();
        assertThat(text(get("/cases/" + reference, mediator)))
                .contains("recit-ornithorynque", "souhait-salamandre", "piece-wombat.pdf");
        assertThat(pieceOf(reference)).isEqualTo(MARKED);
    }

    /** Makes the case what it was before content was sealed, and leaves a copy as a crash would. */
    private void backToClear(String reference) throws IOException {
        String schema = "c_" + centre.id();
        owner.sql("alter table " + schema + ".mediation_case drop constraint content_is_sealed")
                .update();
        owner.sql("update " + schema + ".mediation_case set sealed_by = null, sealed_key = null,"
                        + " situation = 'recit-ornithorynque', wish = 'souhait-salamandre' where reference = ?")
                .param(reference)
                .update();
        owner.sql("update " + schema + ".case_piece set name = 'piece-wombat.pdf'")
                .update();
        owner.sql("update " + schema + ".stored_file set sealed = false, name = 'piece-wombat.pdf'")
                .update();
        for (Path sealed : filesOfTheCentre()) {
            Files.delete(sealed);
            Files.write(sealed.resolveSibling(sealed.getFileName().toString().replace(".sealed", "")), MARKED);
        }
    }

    private void nothingIsInClear() throws IOException {
        String[] markers = CONTENT.toArray(String[]::new);
        List<String> tables = owner.sql(
                        "select schemaname || '.' || tablename from pg_tables where schemaname in (?, 'platform')")
                .param("c_" + centre.id())
                .query(String.class)
                .list();
        assertThat(tables)
                .contains(
                        "c_" + centre.id() + ".mediation_case", "c_" + centre.id() + ".stored_file", "platform.centre");
        for (String table : tables) {
            String rows = owner.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                    .query(String.class)
                    .single();
            assertThat(rows).as(table).doesNotContain(markers);
        }
        List<Path> stored = filesOfTheCentre();
        assertThat(stored)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.toString()).endsWith(".sealed"));
        for (Path file : stored) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain(markers)
                    .doesNotContain("%PDF");
        }
    }

    private String aClosedCase() throws Exception {
        String reference = handedOver(file());
        act(
                reference,
                "closing",
                Map.of(
                        "outcome", "NO_AGREEMENT",
                        "endedBy", "MEDIATOR",
                        "knownByClaimantOn", "2026-03-16",
                        "knownByEmployerOn", "2026-03-16",
                        "proof", "preuve-axolotl"),
                mediator);
        return reference;
    }

    private void refused() throws Exception {
        String reference = file();
        act(reference, "inadmissibility", Map.of("reason", "motif-tapir"), manager);
        assertThat(text(get("/cases/" + reference, manager))).contains("motif-tapir");
    }

    private void forwardedAndProposed() {
        String employee = "{\"givenName\":\"Agent\",\"familyName\":\"Essai\",\"email\":\"agent@example.test\"}";
        assertThat(http.post()
                        .uri(uri("/party-mediations"))
                        .with(as(hr))
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType(APPLICATION_JSON)
                        .content("{\"bodySiren\":\"" + Territory.CHALON + "\",\"employee\":" + employee
                                + ",\"subject\":\"objet-okapi\"}"))
                .hasStatus(201);
        assertThat(http.post()
                        .uri(uri("/letters"))
                        .with(as(hr))
                        .multipart()
                        .part(new MockPart(
                                "letter",
                                ("{\"bodySiren\":\"" + Territory.CHALON + "\",\"employee\":" + employee
                                                + ",\"category\":\"MPO_1_REMUNERATION\",\"claim\":\"CHALLENGE_DECISION\","
                                                + "\"decision\":{\"kind\":"
                                                + "\"EXPLICIT\",\"decidedOn\":\"2026-01-12\",\"notifiedOn\":\"2026-01-15\"}}")
                                        .getBytes(StandardCharsets.UTF_8)))
                        .file(new MockMultipartFile("file", "lettre-narval.pdf", null, MARKED))
                        .header("Idempotency-Key", UUID.randomUUID()))
                .hasStatus(201);
    }

    private String file() throws Exception {
        String referral = Filing.at(Territory.CHALON)
                .replace("Ma prime", "recit-ornithorynque")
                .replace("La percevoir", "souhait-salamandre")
                .replace("decision.pdf", "piece-wombat.pdf");
        return read(new Filing(http, centre).send(UUID.randomUUID(), referral, "piece-wombat.pdf", MARKED))
                .get("reference")
                .asString();
    }

    private String handedOver(String reference) throws Exception {
        act(reference, "acceptance", Map.of(), manager);
        act(reference, "mediator", Map.of("mediatorUserId", mediator), manager);
        return reference;
    }

    private void act(String reference, String act, Map<String, Object> body, UUID who) throws Exception {
        Map<String, Object> versioned = new HashMap<>(body);
        versioned.put(
                "version", read(get("/cases/" + reference, who)).get("version").asLong());
        MvcTestResult answer = http.post()
                .uri(uri("/cases/" + reference + "/" + act))
                .with(as(who))
                .contentType(APPLICATION_JSON)
                .content(json.writeValueAsString(versioned))
                .exchange();
        assertThat(answer).hasStatusOk();
    }

    private byte[] pieceOf(String reference) throws Exception {
        String id =
                read(get("/cases/" + reference, mediator)).at("/pieces/0/id").asString();
        MvcTestResult piece = get("/cases/" + reference + "/pieces/" + id, mediator);
        assertThat(piece).hasStatusOk();
        return piece.getResponse().getContentAsByteArray();
    }

    private String keyOfTheCentre() {
        return owner.sql("select id || sealed from c_" + centre.id() + ".seal_key")
                .query(String.class)
                .single();
    }

    private List<Path> filesOfTheCentre() throws IOException {
        return FilesOnDisk.of(application, centre);
    }

    private MvcTestResult get(String path, UUID who) {
        return http.get().uri(uri(path)).with(as(who)).exchange();
    }

    private String uri(String path) {
        return "/api/v1/centres/" + centre.id() + path;
    }

    private JsonNode read(MvcTestResult answer) throws Exception {
        return json.readTree(text(answer));
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** A PDF with words in it that can be looked for. */
    private static byte[] marked() {
        byte[] words = "\n% contenu-quokka\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] pdf = SampleFiles.pdf();
        byte[] marked = java.util.Arrays.copyOf(pdf, pdf.length + words.length);
        System.arraycopy(words, 0, marked, pdf.length, words.length);
        return marked;
    }
}
