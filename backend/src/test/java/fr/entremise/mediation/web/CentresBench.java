package fr.entremise.mediation.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.EntremiseApplication;
import fr.entremise.identity.Accounts;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Role;
import fr.entremise.mediation.CaseFilter;
import fr.entremise.mediation.Cases;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Span;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.CentreOpening;
import fr.entremise.testing.Browser;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What many centres cost against one: not a test, told apart by its name and run by {@code infra/bench/centres}. Every
 * figure and its counterpart come from the same run on the same machine.
 */
@IntegrationTest
@Import(HandmadeList.class)
class CentresBench {

    private static final int CASES = 200;
    private static final int STARTS = 5;
    private static final int ROUNDS = 31;
    private static final List<String> PAGES_OF_ALL = List.of(
            "/api/v1/centres",
            "/api/v1/operator/centres",
            "/api/v1/operator/jobs",
            "/api/v1/operator/migrations",
            "/api/v1/operator/acts");
    private static final Actor MANAGER =
            new Actor(UUID.randomUUID(), "Essai", "essai@example.test", Set.of(Role.CASE_MANAGER));
    private static final CaseFilter ALL =
            new CaseFilter(null, null, null, null, null, null, null, null, null, Span.open(), Span.open(), Span.open());
    static final ListRequest PAGE = new ListRequest(0, 25, null);

    @Autowired
    Cases cases;

    @Autowired
    HandmadeList handmade;

    @Autowired
    TestCentres testCentres;

    @Autowired
    MockMvcTester http;

    @Autowired
    Accounts accounts;

    @TempDir
    Path directory;

    private Browser console;

    private final DataSource ownerSource;
    private final JdbcClient owner;
    private final StringBuilder report = new StringBuilder();

    @SuppressWarnings("NullAway.Init")
    CentresBench(@Autowired @Qualifier("owner") DataSource owner) {
        this.ownerSource = owner;
        this.owner = JdbcClient.create(owner);
    }

    @Test
    void manyCentresAgainstOne() throws Exception {
        int count = Integer.getInteger("bench.centres", 1_000);
        Centre one = withCases(testCentres.open());
        String alone = databaseOfOne();
        long bytes = databaseSize();
        Map<String, Double> pagesOfOne = pagesOfAllCentres();

        List<Centre> many = new ArrayList<>(List.of(one));
        long began = System.nanoTime();
        while (many.size() < count) {
            many.add(testCentres.open());
        }
        double seconds = since(began);
        int opened = Math.max(1, count - 1);
        say("centres", "%d, of %d cases each", count, CASES);
        say("opening", "%.2f s per centre", seconds / opened);
        say("database", "%.1f MB per centre without cases", (databaseSize() - bytes) / 1e6 / opened);
        many.stream().skip(1).forEach(this::withCases);
        owner.sql("analyze").update();

        say("autovacuum", "%s", isVacuumOver() ? "over" : "still at work during what follows");

        pagesOfAllCentres()
                .forEach((page, took) ->
                        say(page, "%.1f ms, against %.1f with one centre", took * 1e3, pagesOfOne.get(page) * 1e3));
        starts(alone);
        listsOf(many);
        migrate(count);
        System.out.println("\nBENCH\n" + report);
    }

    /** Starts with all centres and with one, each on a database of its own, in turns. */
    private void starts(String alone) throws SQLException {
        start(alone);
        start(url());
        double ofOne = Double.MAX_VALUE;
        double ofMany = Double.MAX_VALUE;
        for (int round = 0; round < STARTS; round++) {
            ofOne = Math.min(ofOne, start(alone));
            ofMany = Math.min(ofMany, start(url()));
        }
        say(
                "start with nothing to migrate",
                "%.2f (%.2f s against %.2f); goal at most 1.1",
                ofMany / ofOne,
                ofMany,
                ofOne);
        // The first of each also loads what the others find there.
        long heapOfOne = Math.min(heapOf(alone), heapOf(alone));
        long heapOfMany = Math.min(heapOf(url()), heapOf(url()));
        say("memory", "%.1f MB of heap once started, against %.1f with one", heapOfMany / 1e6, heapOfOne / 1e6);
    }

    /** Another database of the same server, with one centre; answers its address. */
    private String databaseOfOne() throws SQLException {
        String alone = url().replaceFirst("/[^/]+$", "/bench_one");
        JdbcClient.create(new DriverManagerDataSource(url(), "postgres", ""))
                .sql("create database bench_one owner entremise_owner")
                .update();
        try (ConfigurableApplicationContext application =
                application(alone, "--entremise.database.admin-user=postgres")) {
            application
                    .getBean(CentreOpening.class)
                    .open(new CentreId("benchone"), "Centre", List.of("71"), ZoneId.of("Europe/Paris"), "71", false);
        }
        return alone;
    }

    /** What the opening of many centres leaves to be tidied is not what is measured. */
    private boolean isVacuumOver() throws InterruptedException {
        for (int second = 0; second < 180; second++) {
            Thread.sleep(1_000);
            if (owner.sql("select count(*) from pg_stat_activity where backend_type = 'autovacuum worker'")
                            .query(Long.class)
                            .single()
                    == 0) {
                return true;
            }
        }
        return false;
    }

    /** One more migration, which changes a table, makes one and an index, over all centres. */
    private void migrate(int count) throws Exception {
        Path classes = Path.of(CentresBench.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path script = classes.resolve("db/migration/centre/V299912312359__bench_note.sql");
        Files.createDirectories(script.getParent());
        Files.writeString(script, """
                alter table mediation_case add column bench_note text;
                create index mediation_case_bench_note on mediation_case (bench_note);
                create table bench_note (id uuid primary key, note text not null);
                """);
        try {
            double seconds = start(url());
            say(
                    "one migration over all",
                    "%.1f s, %.0f ms per centre (start included)",
                    seconds,
                    seconds * 1e3 / count);
        } finally {
            Files.delete(script);
        }
    }

    /**
     * The list asked for by somebody who is logged in, and alone; of all centres in turn over one connection, which is
     * the worst order there is. Two centres in turn tell what the change from one to another costs, however many there
     * are.
     */
    private void listsOf(List<Centre> many) throws Exception {
        Centre one = many.getFirst();
        Browser browser = new Browser(http);
        UUID manager = accounts.open("bench@example.test", "Essai", "cheval correct agrafe");
        browser.logIn("bench@example.test", "cheval correct agrafe");
        many.forEach(centre -> accounts.join(manager, centre.id(), Role.CASE_MANAGER));
        handmade.begin(url(), one);

        Contest requests = new Contest();
        requests.enter("one", number -> ask(browser, one, "/cases"));
        requests.enter("two", number -> ask(browser, many.get(number % 2), "/cases"));
        requests.enter("all", number -> ask(browser, many.get(number % many.size()), "/cases"));
        requests.enter("by hand", number -> ask(browser, one, HandmadeList.PATH));
        requests.run(Math.max(many.size(), 2_000), ROUNDS, 200);
        compare("case list asked for, all in turn against one", requests, "all", "one", "at least 0.95");
        compare("and against JDBC by hand, one schema", requests, "all", "by hand", "at least 0.85");
        compare("two centres in turn against one", requests, "two", "one", "none");

        Contest lists = new Contest();
        lists.enter("one", number -> list(one));
        lists.enter("all", number -> list(many.get(number % many.size())));
        lists.enter("by hand", number -> assertThat(handmade.list().items()).hasSize(PAGE.size()));
        lists.run(Math.max(many.size(), 2_000), ROUNDS, 600);
        compare("without session, rights and JSON: all, one", lists, "all", "one", "none");
        compare("without them: one against JDBC by hand", lists, "one", "by hand", "none");
    }

    private static void ask(Browser browser, Centre centre, String path) {
        assertThat(browser.get("/api/v1/centres/" + centre.id() + path)).hasStatusOk();
    }

    private void list(Centre centre) throws Exception {
        assertThat(CentreContext.callAs(centre.id(), () -> cases.list(ALL, PAGE, MANAGER))
                        .items())
                .hasSize(PAGE.size());
    }

    /** What a page over all centres takes, in seconds: the fastest of some, by somebody who runs the platform. */
    private Map<String, Double> pagesOfAllCentres() {
        if (console == null) {
            console = new Browser(http);
            accounts.makeOperator(accounts.open("console@example.test", "Essai", "cheval correct agrafe"));
            console.logIn("console@example.test", "cheval correct agrafe");
        }
        Browser asking = console;
        return PAGES_OF_ALL.stream()
                .collect(Collectors.toMap(
                        path -> path,
                        path -> IntStream.range(0, STARTS)
                                .mapToDouble(round -> {
                                    long began = System.nanoTime();
                                    assertThat(asking.get(path)).hasStatusOk();
                                    return since(began);
                                })
                                .min()
                                .orElseThrow()));
    }

    private Centre withCases(Centre centre) {
        owner.sql("""
                        insert into c_%s.mediation_case (id, version, kind, reference, code, state, received_at,
                          referral_date, given_name, family_name, employer_siren, employer_name, search_text,
                          follow_up_hash, deadline_safe)
                        select gen_random_uuid(), 0, 'MPO', 'MPO-2026-71-' || n, 'C' || n, 'RECEIVED',
                          now() - n * interval '1 hour', current_date - n %% 90, 'Agent', 'Essai', '217100015',
                          'Commune ' || n %% 40, 'mpo commune', md5(n::text), current_date + n %% 60
                        from generate_series(1, ?) n
                        """.formatted(centre.id())).param(CASES).update();
        return centre;
    }

    /** Starts another application on the database, and stops it. */
    private double start(String url) {
        long began = System.nanoTime();
        try (ConfigurableApplicationContext application = application(url)) {
            assertThat(application.isRunning()).isTrue();
            return since(began);
        }
    }

    /** What an application that has started keeps in its heap, in bytes. */
    private long heapOf(String url) {
        long before = heap();
        try (ConfigurableApplicationContext application = application(url)) {
            assertThat(application.isRunning()).isTrue();
            return heap() - before;
        }
    }

    private ConfigurableApplicationContext application(String url, String... more) {
        return SpringApplication.run(
                EntremiseApplication.class,
                Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--entremise.database.url=" + url,
                                        "--entremise.files.directory=" + directory,
                                        "--entremise.base-url=https://entremise.test",
                                        "--entremise.link-key=dGhlIGtleSBvZiB0aGUgdGVzdHMsIG5ldmVyIGVsc2V3aGVyZSE=",
                                        "--entremise.seal.key=YW5vdGhlciBrZXksIG9mIHRoZSB0ZXN0cyBhbG9uZSE=",
                                        "--spring.modulith.events.republish-outstanding-events-on-restart=false"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private String url() throws SQLException {
        try (Connection connection = ownerSource.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    private long databaseSize() {
        return owner.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
    }

    private static long heap() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private void compare(String what, Contest contest, String name, String against, String goal) {
        say(
                what,
                "%.2f (%.0f/s against %.0f); goal %s",
                contest.ratio(name, against),
                contest.speed(name),
                contest.speed(against),
                goal);
    }

    private void say(String what, String format, Object... values) {
        report.append("%-44s %s%n".formatted(what, String.format(format, values)));
    }
}
