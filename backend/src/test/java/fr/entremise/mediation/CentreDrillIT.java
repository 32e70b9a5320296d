package fr.entremise.mediation;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import fr.entremise.audit.JournalChecks;
import fr.entremise.directory.Bodies;
import fr.entremise.document.FilesOnDisk;
import fr.entremise.document.SampleFiles;
import fr.entremise.identity.Role;
import fr.entremise.mediator.MediatorProfile;
import fr.entremise.mediator.Mediators;
import fr.entremise.seal.KeyWork;
import fr.entremise.tenancy.ArchiveRefused;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreBackup;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreRestoration;
import fr.entremise.tenancy.Centres;
import fr.entremise.tenancy.DemoData;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** A centre is written to a file, destroyed and brought back, while its neighbour works. */
@IntegrationTest
class CentreDrillIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres testCentres;

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

    @Autowired
    Centres centres;

    @Autowired
    CentreBackup backup;

    @Autowired
    CentreRestoration restoration;

    @Autowired
    JournalChecks journal;

    @TempDir
    Path directory;

    private final DataSource database;
    private final JdbcClient owner;
    private final ApplicationContext application;
    private Centre centre;
    private UUID mediator;
    private UUID manager;
    private String reference;
    private Path archive;

    @SuppressWarnings("NullAway.Init")
    CentreDrillIT(@Autowired @Qualifier("owner") DataSource owner, @Autowired ApplicationContext application) {
        this.database = owner;
        this.owner = JdbcClient.create(owner);
        this.application = application;
    }

    @BeforeEach
    void aCentreWithACase() throws Exception {
        centre = Territory.open(testCentres, bodies, seeds);
        manager = people.with(Role.CASE_MANAGER, centre);
        mediator = people.with(Role.MEDIATOR, centre);
        CentreContext.runAs(
                centre.id(),
                () -> mediators.register(
                        mediator, new MediatorProfile("Formation", null, LocalDate.of(2020, 1, 1), null)));
        clock.set("2026-03-16T10:00:00Z");
        reference = file(centre);
        act("acceptance", Map.of());
        act("mediator", Map.of("mediatorUserId", mediator));
        CentreContext.runAs(
                centre.id(), () -> assertThat(journal.check().whole()).isTrue());
        untilQuiet(centre);
        archive = directory.resolve(slug() + ".zip");
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void aDestroyedCentreComesBackAsItWasWhileItsNeighbourWorks() throws Exception {
        clock.release();
        Centre neighbour = Territory.open(testCentres, bodies, seeds);
        clock.set("2026-03-16T10:00:00Z");
        file(neighbour);
        untilQuiet(neighbour);
        Map<String, String> neighbourBefore = rows(neighbour);
        Map<String, String> before = rows(centre);
        Map<String, String> files = files();
        String grants = grants();
        assertThat(before).hasSizeGreaterThan(40);
        assertThat(files).isNotEmpty();

        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        Thread work = Thread.startVirtualThread(() -> {
            do {
                assertThat(http.get().uri("/api/v1/centres/" + neighbour.id() + "/public/appearance"))
                        .hasStatusOk();
                answered.incrementAndGet();
            } while (!over.get());
        });
        backup.write(centre.id(), archive);
        destroy();
        assertThat(http.get().uri(cases()).with(as(mediator))).hasStatus(404);
        restoration.restore(archive, false);
        over.set(true);
        work.join();

        assertThat(answered.get()).isPositive();
        assertThat(rows(centre)).isEqualTo(before);
        assertThat(files()).isEqualTo(files);
        assertThat(grants()).isEqualTo(grants);
        assertThat(rows(neighbour)).isEqualTo(neighbourBefore);
        assertThat(text(http.get().uri(cases()).with(as(mediator)).exchange())).contains("Ma prime");
        CentreContext.runAs(
                centre.id(), () -> assertThat(journal.check().whole()).isTrue());
        assertThat(text(new Filing(http, centre)
                        .send(UUID.randomUUID(), Filing.at(Territory.CHALON), "decision.pdf", SampleFiles.pdf())))
                .contains("reference");
        nothingIsLeftBeside();
    }

    @Test
    void aCentreThatIsThereIsReplacedOnlyWhenTold() throws Exception {
        backup.write(centre.id(), archive);
        Map<String, String> before = rows(centre);
        file(centre);
        untilQuiet(centre);
        Map<String, String> since = rows(centre);

        assertThatThrownBy(() -> restoration.restore(archive, false))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("already");
        assertThat(rows(centre)).isEqualTo(since);

        restoration.restore(archive, true);
        assertThat(rows(centre)).isEqualTo(before);
        assertThat(files()).hasSize(1);
        assertThat(http.get().uri(cases()).with(as(mediator))).hasStatusOk();
        nothingIsLeftBeside();
    }

    @Test
    void whatWasAlteredOrComesFromElsewhereChangesNothing() throws Exception {
        Path foreign = directory.resolve("foreign.zip");
        new KeyWork(application).withAnotherRoot(() -> backup.write(centre.id(), foreign));
        backup.write(centre.id(), archive);
        Map<String, String> before = rows(centre);
        Map<String, String> files = files();

        refused("altered", rewritten("centre/mediation_case", rows -> rows.replace(reference, "MPO-2026-71-999999")));
        refused(
                "newer program",
                manifest(text -> text.replaceFirst("\"schemaVersion\":\"2026", "\"schemaVersion\":\"2099")));
        refused("format", manifest(text -> text.replace("\"format\":1", "\"format\":2")));
        Path cut = directory.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(archive), 4_000));
        refused("cut short", cut);
        refused("another sealing key", foreign);

        assertThat(rows(centre)).isEqualTo(before);
        assertThat(files()).isEqualTo(files);
        assertThatThrownBy(() -> backup.write(centre.id(), archive)).hasMessageContaining("there already");
        nothingIsLeftBeside();
    }

    @Test
    void anOlderArchiveIsBroughtToTheVersionOfTheProgram() {
        String schema = "c_" + slug();
        owner.sql("drop schema " + schema + " cascade").update();
        owner.sql("create schema " + schema).update();
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .createSchemas(false)
                .locations("classpath:db/migration/centre")
                .target("202611230501")
                .load()
                .migrate();
        owner.sql("insert into " + schema + ".invoice_counter (year, last_number) values (2025, 17)")
                .update();
        backup.write(centre.id(), archive);

        restoration.restore(archive, true);

        assertThat(versionOf(schema))
                .isEqualTo(versionOf("c_" + testCentres.open().id()));
        assertThat(rowsOf(schema + ".invoice_counter", "true")).isEqualTo("(2025,17)");
    }

    private String versionOf(String schema) {
        return owner.sql("select max(version) from " + schema + ".flyway_schema_history")
                .query(String.class)
                .single();
    }

    /** What follows an act, the mails above all, is done as well. */
    private void untilQuiet(Centre of) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> owner.sql("select count(*) from platform.event_publication where centre_role = ?")
                                .param("c_" + of.id())
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private void refused(String why, Path file) {
        assertThatThrownBy(() -> restoration.restore(file, true))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining(why);
    }

    private Path manifest(UnaryOperator<String> change) throws IOException {
        return rewritten("manifest.json", change);
    }

    /** The archive with one entry changed. */
    private Path rewritten(String entry, UnaryOperator<String> change) throws IOException {
        Path changed = Files.createTempFile(directory, "changed", ".zip");
        try (ZipFile from = new ZipFile(archive.toFile());
                OutputStream file = Files.newOutputStream(changed);
                ZipOutputStream to = new ZipOutputStream(file)) {
            for (ZipEntry each : (Iterable<ZipEntry>) from.stream().map(ZipEntry.class::cast)::iterator) {
                to.putNextEntry(new ZipEntry(each.getName()));
                try (InputStream content = from.getInputStream(each)) {
                    byte[] bytes = content.readAllBytes();
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    if (each.getName().equals(entry)) {
                        assertThat(change.apply(text)).isNotEqualTo(text);
                        bytes = change.apply(text).getBytes(StandardCharsets.UTF_8);
                    }
                    to.write(bytes);
                }
            }
        }
        return changed;
    }

    /** What a mistake or a broken disk does. */
    private void destroy() throws IOException {
        for (String table : sharedTables()) {
            owner.sql("delete from platform." + table + " where centre = ?")
                    .param(slug())
                    .update();
        }
        owner.sql("delete from platform.centre_migration where slug = ?")
                .param(slug())
                .update();
        owner.sql("delete from platform.centre where slug = ?").param(slug()).update();
        owner.sql("drop schema c_" + slug() + " cascade").update();
        owner.sql("drop role c_" + slug()).update();
        for (Path file : FilesOnDisk.of(application, centre)) {
            Files.delete(file);
        }
        assertThat(centres.find(centre.id())).isEmpty();
    }

    private List<String> sharedTables() {
        return owner.sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'platform'::regnamespace and c.relkind = 'r' and a.attname = 'centre'
                          and c.relname not in ('operator_act')
                        order by c.relname
                        """).query(String.class).list();
    }

    /** Every row of the centre, by table. */
    private Map<String, String> rows(Centre of) {
        Map<String, String> rows = new TreeMap<>();
        for (String table : owner.sql("select tablename from pg_tables where schemaname = ?")
                .param("c_" + of.id())
                .query(String.class)
                .list()) {
            rows.put(table, rowsOf("c_" + of.id() + "." + table, "true"));
        }
        for (String table : sharedTables()) {
            rows.put("platform." + table, rowsOf("platform." + table, "centre = '" + of.id() + "'"));
        }
        rows.put("platform.centre", rowsOf("platform.centre", "slug = '" + of.id() + "'"));
        return rows;
    }

    private String rowsOf(String table, String where) {
        return owner.sql("select coalesce(string_agg(t::text, chr(10) order by t::text), '') from " + table
                        + " t where " + where)
                .query(String.class)
                .single();
    }

    private String grants() {
        return owner.sql("""
                        select string_agg(c.relname || ' ' || x.privilege_type || ' ' || x.grantee::regrole, chr(10)
                          order by c.relname, x.privilege_type, x.grantee::regrole::text)
                        from pg_class c, aclexplode(c.relacl) x where c.relnamespace = ?::regnamespace
                        """).param("c_" + slug()).query(String.class).single();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path file : FilesOnDisk.of(application, centre)) {
            files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return files;
    }

    private void nothingIsLeftBeside() throws IOException {
        assertThat(owner.sql("select count(*) from pg_roles where rolname = ?")
                        .param("r_" + slug())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(owner.sql("select count(*) from pg_namespace where nspname = ?")
                        .param("r_" + slug())
                        .query(Long.class)
                        .single())
                .isZero();
        Path root = FilesOnDisk.of(application, centre)
                .getFirst()
                .getParent()
                .getParent()
                .getParent();
        assertThat(root.resolve(".restored-" + slug())).doesNotExist();
    }

    private String file(Centre at) throws Exception {
        MvcTestResult answer = new Filing(http, at)
                .send(UUID.randomUUID(), Filing.at(Territory.CHALON), "decision.pdf", SampleFiles.pdf());
        return json.readTree(text(answer)).get("reference").asString();
    }

    private void act(String act, Map<String, Object> body) throws Exception {
        Map<String, Object> versioned = new TreeMap<>(body);
        versioned.put(
                "version",
                json.readTree(text(http.get().uri(cases()).with(as(manager)).exchange()))
                        .get("version")
                        .asLong());
        assertThat(http.post()
                        .uri(cases() + "/" + act)
                        .with(as(manager))
                        .contentType(APPLICATION_JSON)
                        .content(json.writeValueAsString(versioned)))
                .hasStatusOk();
    }

    private String cases() {
        return "/api/v1/centres/" + slug() + "/cases/" + reference;
    }

    private String slug() {
        return centre.id().slug();
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
