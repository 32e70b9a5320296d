package fr.entremise.tenancy;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the schemas of centres to the version of the program: a few at a time, the result of each written down. One
 * that fails is closed, the others go on. A start with nothing to do costs one query, however many centres there are.
 */
@Component
class CentreMigrations {

    private static final Logger log = LoggerFactory.getLogger(CentreMigrations.class);
    private static final int AT_ONCE = 4;

    private final DataSource owner;
    private final JdbcClient platform;
    private final String newestVersion =
            MigrationScripts.in(MigrationScripts.OF_CENTRES).newestVersion();

    CentreMigrations(@Qualifier("owner") DataSource owner, JdbcClient platform) {
        this.owner = owner;
        this.platform = platform;
    }

    /** Migrates every centre that is behind. */
    void migrateAllBehind() {
        List<CentreId> behind = platform.sql("""
                        select c.slug from platform.centre c
                        left join platform.centre_migration m on m.slug = c.slug
                        where m.version is distinct from ? or m.error is not null
                        """).param(newestVersion).query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .map(CentreId::new)
                .toList();
        if (behind.isEmpty()) {
            return;
        }
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            workers.invokeAll(behind.stream()
                    .<Callable<Boolean>>map(centre -> () -> {
                        places.acquire();
                        try {
                            return migrate(centre);
                        } finally {
                            places.release();
                        }
                    })
                    .toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Migrates one centre and says whether it worked; the failure is kept for the operator. */
    boolean migrate(CentreId centre) {
        try {
            migrateTo(CentreSchema.of(centre), newestVersion);
            record(centre, null);
            return true;
        } catch (FlywayException failure) {
            log.error("Migration of centre {} failed; it is closed until it is repaired", centre, failure);
            record(centre, failure.getMessage());
            return false;
        }
    }

    /** Brings the schema to a version, which is not behind where it stands: all of the way, or not at all. */
    void migrateTo(String schema, String version) {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(owner)
                .defaultSchema(schema)
                .schemas(schema)
                .createSchemas(false)
                .locations("classpath:" + MigrationScripts.OF_CENTRES)
                .target(version)
                .group(true)
                .load()
                .migrate();
    }

    String newestVersion() {
        return newestVersion;
    }

    /** The version that a schema stands at. */
    String versionOf(String schema, JdbcClient database) {
        return database.sql("select max(version) from " + schema + ".flyway_schema_history where success")
                .query(String.class)
                .single();
    }

    /** Notes a centre as being at the program's version, in the transaction of the connection. */
    void note(CentreId centre, JdbcClient database) {
        record(centre, null, database);
    }

    private void record(CentreId centre, @org.jspecify.annotations.Nullable String error) {
        record(centre, error, platform);
    }

    private void record(CentreId centre, @org.jspecify.annotations.Nullable String error, JdbcClient database) {
        database.sql("""
                        insert into platform.centre_migration (slug, version, error, finished_at)
                        values (:slug, :version, :error, now())
                        on conflict (slug) do update
                        set version = excluded.version, error = excluded.error, finished_at = excluded.finished_at
                        """)
                .param("slug", centre.slug())
                .param("version", newestVersion)
                .param("error", error)
                .update();
    }
}
