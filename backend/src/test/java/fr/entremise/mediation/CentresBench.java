package fr.entremise.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.entremise.EntremiseApplication;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Role;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Span;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What many centres cost against one: not a test, told apart by its name and run by {@code infra/bench/centres}. Every
 * figure and its counterpart come from the same run on the same machine.
 */
@IntegrationTest
class CentresBench {

    private static final int CASES = 200;
    private static final int LISTS = 3_000;
    private static final int ROUNDS = 5;
    private static final Actor MANAGER =
            new Actor(UUID.randomUUID(), "Essai", "essai@example.test", Set.of(Role.CASE_MANAGER), Set.of());
    private static final CaseFilter ALL =
            new CaseFilter(null, null, null, null, null, null, null, null, null, Span.open(), Span.open(), Span.open());
    private static final ListRequest PAGE = new ListRequest(0, 25, null);

    @Autowired
    Cases cases;

    @Autowired
    TestCentres testCentres;

    @TempDir
    Path directory;

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
        List<Centre> one = List.of(withCases(testCentres.open()));
        start();
        double startOfOne = Math.min(start(), start());
        long heap = heap();
        long bytes = databaseSize();

        List<Centre> many = new ArrayList<>(one);
        long began = System.nanoTime();
        while (many.size() < count) {
            many.add(testCentres.open());
        }
        double seconds = since(began);
        int opened = Math.max(1, count - 1);
        say("centres", "%d, of %d cases each", count, CASES);
        say("opening", "%.2f s per centre", seconds / opened);
        say("database", "%.1f MB per centre without cases", (databaseSize() - bytes) / 1e6 / opened);
        say("memory", "%.1f kB of heap per centre", (heap() - heap) / 1e3 / opened);
        many.stream().skip(1).forEach(this::withCases);
        owner.sql("analyze").update();

        double startOfMany = Math.min(start(), start());
        ratio("start with nothing to migrate", startOfMany, startOfOne, "s", "at most 1.1");
        owner.sql("update platform.centre_migration set version = '0'").update();
        say("a version behind", "%.1f s to bring all centres forward (start included)", start());

        lists(one);
        lists(many);
        double ofOne = 0;
        double ofMany = 0;
        double byHand = 0;
        try (HikariDataSource pool = poolOfOneSchema()) {
            listsByHand(one.getFirst(), pool);
            for (int round = 0; round < ROUNDS; round++) {
                ofOne = Math.max(ofOne, lists(one));
                ofMany = Math.max(ofMany, lists(many));
                byHand = Math.max(byHand, listsByHand(one.getFirst(), pool));
            }
        }
        ratio("case list, all centres in turn against one", ofMany, ofOne, "lists/s", "at least 0.95");
        ratio("case list against JDBC by hand", ofOne, byHand, "lists/s", "at least 0.85");
        System.out.println("\nBENCH\n" + report);
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

    /** Lists of cases in a second, asked of the centres in turn. */
    private double lists(List<Centre> centres) {
        long began = System.nanoTime();
        for (int number = 0; number < LISTS; number++) {
            Centre centre = centres.get(number % centres.size());
            assertThat(CentreContext.callAs(centre.id(), () -> cases.list(ALL, PAGE, MANAGER))
                            .items())
                    .hasSize(PAGE.size());
        }
        return LISTS / since(began);
    }

    /** The same two statements on one schema, as somebody writes them who has one centre. */
    private double listsByHand(Centre centre, DataSource pool) throws SQLException {
        String table = "c_" + centre.id() + ".mediation_case";
        long began = System.nanoTime();
        for (int number = 0; number < LISTS; number++) {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                assertThat(page(connection, table)).hasSize(PAGE.size());
                connection.commit();
            }
        }
        return LISTS / since(began);
    }

    private static List<CaseSummary> page(Connection connection, String table) throws SQLException {
        try (PreparedStatement counting = connection.prepareStatement("select count(*) from " + table);
                ResultSet total = counting.executeQuery()) {
            total.next();
        }
        List<CaseSummary> page = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                        select reference, code, kind, state, received_at, referral_date, employer_siren, employer_name,
                          mediator_user_id, mediator_name, applies, timing, deadline_safe, deadline_latest,
                          employer_informed_at, employer_accepts
                        from %s order by received_at desc nulls last, reference limit ? offset ?
                        """.formatted(table))) {
            statement.setInt(1, PAGE.size());
            statement.setLong(2, PAGE.offset());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Timestamp informed = row.getTimestamp(15);
                    page.add(new CaseSummary(
                            row.getString(1),
                            row.getString(2),
                            CaseKind.valueOf(row.getString(3)),
                            CaseState.valueOf(row.getString(4)),
                            row.getTimestamp(5).toInstant(),
                            row.getObject(6, LocalDate.class),
                            row.getString(7),
                            row.getString(8),
                            row.getObject(9, UUID.class),
                            row.getString(10),
                            null,
                            null,
                            row.getObject(13, LocalDate.class),
                            row.getObject(14, LocalDate.class),
                            informed == null ? null : informed.toInstant(),
                            row.getObject(16, Boolean.class)));
                }
            }
        }
        return page;
    }

    /** Starts another application on the same database, and stops it. */
    private double start() throws SQLException {
        String url = url();
        long began = System.nanoTime();
        try (ConfigurableApplicationContext application = SpringApplication.run(
                EntremiseApplication.class,
                "--server.port=0",
                "--entremise.database.url=" + url,
                "--entremise.files.directory=" + directory,
                "--entremise.base-url=https://entremise.test",
                "--entremise.link-key=dGhlIGtleSBvZiB0aGUgdGVzdHMsIG5ldmVyIGVsc2V3aGVyZSE=",
                "--entremise.seal.key=YW5vdGhlciBrZXksIG9mIHRoZSB0ZXN0cyBhbG9uZSE=",
                "--spring.modulith.events.republish-outstanding-events-on-restart=false")) {
            assertThat(application.isRunning()).isTrue();
            return since(began);
        }
    }

    private HikariDataSource poolOfOneSchema() throws SQLException {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        pool.setUsername("entremise_owner");
        return pool;
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

    private void ratio(String what, double value, double against, String unit, String goal) {
        say(what, "%.2f (%.2f %s against %.2f); goal %s", value / against, value, unit, against, goal);
    }

    private void say(String what, String format, Object... values) {
        report.append("%-44s %s%n".formatted(what, String.format(format, values)));
    }
}
