package fr.entremise.tenancy;

import fr.entremise.tenancy.ArchiveManifest.Share;
import fr.entremise.tenancy.CentreBackup.ArchiveSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a centre back from an archive: beside the one there is, which it replaces in a single transaction at the very
 * end. Whatever fails before leaves everything as it was.
 */
@Service
public class CentreRestoration {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    private final DataSource owner;
    private final Centres centres;
    private final CentreMigrations migrations;
    private final CentreFiles files;
    private final List<RestoredCentreCheck> checks;
    private final JsonMapper json;

    CentreRestoration(
            @Qualifier("owner") DataSource owner,
            Centres centres,
            CentreMigrations migrations,
            CentreFiles files,
            List<RestoredCentreCheck> checks,
            JsonMapper json) {
        this.owner = owner;
        this.centres = centres;
        this.migrations = migrations;
        this.files = files;
        this.checks = checks;
        this.json = json;
    }

    /**
     * Restores the centre that the archive holds.
     *
     * @param overwrite whether a centre of that name may be replaced
     * @throws ArchiveRefused when the archive is not whole, not for this program, or in the way of something
     */
    public ArchiveSummary restore(Path file, boolean overwrite) {
        try (ArchiveReader archive = new ArchiveReader(file, json);
                Connection guard = owner.getConnection()) {
            ArchiveManifest manifest = archive.manifest();
            CentreId centre = admitted(manifest, overwrite);
            archive.verify();
            takeTurn(guard, centre);
            restore(archive, centre);
            return new ArchiveSummary(centre, manifest);
        } catch (IOException e) {
            throw new ArchiveRefused("The archive " + file + " cannot be read: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("The restoration from " + file + " failed; nothing has changed", e);
        }
    }

    private CentreId admitted(ArchiveManifest manifest, boolean overwrite) {
        if (manifest.format() != ArchiveManifest.FORMAT || !CentreId.isValid(manifest.centre())) {
            throw new ArchiveRefused("This program does not know archives of format " + manifest.format() + ".");
        }
        JdbcClient database = JdbcClient.create(owner);
        if (manifest.schemaVersion().compareTo(migrations.newestVersion()) > 0
                || manifest.platformVersion().compareTo(migrations.versionOf("platform", database)) > 0) {
            throw new ArchiveRefused("The archive was made by a newer program (" + manifest.application() + ", schema "
                    + manifest.schemaVersion() + "): update this one first.");
        }
        CentreId centre = new CentreId(manifest.centre());
        if (!overwrite && centres.find(centre).isPresent()) {
            throw new ArchiveRefused(
                    "There is a centre " + centre + " already; nothing is replaced without being told.");
        }
        return centre;
    }

    /** One restoration of a centre at a time; the lock goes with the connection. */
    private static void takeTurn(Connection guard, CentreId centre) throws SQLException {
        boolean alone = JdbcClient.create(new SingleConnectionDataSource(guard, true))
                .sql("select pg_try_advisory_lock(hashtext('restoration'), hashtext(?))")
                .param(centre.slug())
                .query(Boolean.class)
                .single();
        if (!alone) {
            throw new ArchiveRefused("Centre " + centre + " is being restored at this moment.");
        }
    }

    private void restore(ArchiveReader archive, CentreId centre) throws SQLException, IOException {
        ArchiveManifest manifest = archive.manifest();
        RestoredSchema schema = new RestoredSchema(owner, centre);
        RestoredFiles written = new RestoredFiles(files.of(centre));
        boolean done = false;
        try {
            schema.make();
            migrations.migrateTo(schema.name(), manifest.schemaVersion());
            try (Connection connection = owner.getConnection()) {
                connection.setAutoCommit(false);
                fill(archive, connection, schema.name());
                connection.commit();
            }
            migrations.migrateTo(schema.name(), migrations.newestVersion());
            try (Connection connection = owner.getConnection()) {
                connection.setSchema(schema.name());
                JdbcClient restored = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                checks.forEach(check -> check.check(centre, restored));
            }
            archive.eachFile(written::write);
            try (Connection connection = owner.getConnection()) {
                connection.setAutoCommit(false);
                schema.takePlace(connection);
                fillPlatform(archive, connection, centre);
                connection.commit();
            }
            done = true;
        } finally {
            if (!done) {
                written.takeBack();
                schema.remove();
            }
        }
        written.removeOthers();
    }

    /** Rows go in without foreign keys, which are put back as they were: what does not fit together is refused then. */
    private void fill(ArchiveReader archive, Connection connection, String schema) throws SQLException, IOException {
        JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        Map<String, List<String>> tables = TableColumns.of(schema, database);
        List<Share> shares = archive.manifest().centreTables();
        Set<String> named = new HashSet<>(shares.stream().map(Share::table).toList());
        if (!named.equals(tables.keySet())) {
            throw new ArchiveRefused("The tables of the archive are not those of its version.");
        }
        List<ForeignKey> keys = foreignKeys(database, schema);
        keys.forEach(key -> database.sql("alter table %s drop constraint %s".formatted(key.table(), key.name()))
                .update());
        for (String table : tables.keySet()) {
            database.sql("delete from " + schema + "." + TableColumns.quoted(table))
                    .update();
        }
        for (Share share : shares) {
            copyIn(archive, connection, ArchiveManifest.CENTRE_TABLES, schema + ".", share);
        }
        keys.forEach(key -> database.sql(
                        "alter table %s add constraint %s %s".formatted(key.table(), key.name(), key.definition()))
                .update());
        for (ArchiveManifest.Counter counter : archive.manifest().counters()) {
            database.sql("select setval(?::regclass, ?, ?)")
                    .params(schema + "." + TableColumns.quoted(counter.name()), counter.last(), counter.called())
                    .query(Long.class)
                    .single();
        }
    }

    /** Rows of the shared tables wait in temporary ones first: what is not this centre's is not let in. */
    private void fillPlatform(ArchiveReader archive, Connection connection, CentreId centre)
            throws SQLException, IOException {
        JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        List<PlatformShares.Rows> order = new PlatformShares(database, centre).inOrder();
        for (PlatformShares.Rows rows : order.reversed()) {
            if (!rows.table().equals(PlatformShares.CENTRE) && !rows.table().equals(PlatformShares.ACCOUNT)) {
                database.sql("delete from platform.%s where %s".formatted(rows.table(), rows.where()))
                        .update();
            }
        }
        for (Share share : archive.manifest().platformTables()) {
            String table = share.table();
            if (order.stream().noneMatch(rows -> rows.table().equals(table))) {
                throw new ArchiveRefused("The archive holds rows of platform." + table + ", which are no centre's.");
            }
            database.sql("create temporary table \"in_%1$s\" (like platform.%1$s including defaults) on commit drop"
                            .formatted(table))
                    .update();
            copyIn(archive, connection, ArchiveManifest.PLATFORM_TABLES, "pg_temp.in_", share);
        }
        requireSameAccounts(database);
        for (PlatformShares.Rows rows : order) {
            for (Share share : archive.manifest().platformTables()) {
                if (share.table().equals(rows.table())) {
                    database.sql(insertion(rows, share)).update();
                }
            }
        }
        migrations.note(centre, database);
    }

    private static String insertion(PlatformShares.Rows rows, Share share) {
        String columns = TableColumns.quoted(share.columns());
        String target = rows.table();
        if (target.equals(PlatformShares.ACCOUNT)) {
            // Members whose account is here keep it as it is.
            return "insert into platform.%1$s (%2$s) select %2$s from pg_temp.in_%1$s on conflict (id) do nothing"
                    .formatted(target, columns);
        }
        String insert =
                "insert into platform.%1$s (%2$s) overriding system value select %2$s from pg_temp.in_%1$s where %3$s"
                        .formatted(target, columns, rows.where());
        if (target.equals(PlatformShares.CENTRE)) {
            return insert
                    + " on conflict (slug) do update set (%1$s) = row(%2$s)"
                            .formatted(
                                    columns,
                                    String.join(
                                            ", ",
                                            share.columns().stream()
                                                    .map(column -> "excluded." + TableColumns.quoted(column))
                                                    .toList()));
        }
        return insert;
    }

    private static void requireSameAccounts(JdbcClient database) {
        database.sql("""
                        select i.email from pg_temp.in_user_account i
                        join platform.user_account a on a.email = i.email and a.id <> i.id limit 1
                        """).query(String.class).optional().ifPresent(email -> {
            throw new ArchiveRefused("The address " + email + " belongs to another account here.");
        });
    }

    private static void copyIn(ArchiveReader archive, Connection connection, String folder, String prefix, Share share)
            throws SQLException, IOException {
        if (!NAME.matcher(share.table()).matches()) {
            throw new ArchiveRefused("The archive names a table that cannot be one.");
        }
        String statement =
                "copy %s (%s) from stdin".formatted(prefix + share.table(), TableColumns.quoted(share.columns()));
        try (var content = archive.open(folder + share.table())) {
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, content);
            if (rows != share.rows()) {
                throw new ArchiveRefused(
                        "The archive holds %d rows of %s instead of %d.".formatted(rows, share.table(), share.rows()));
            }
        }
    }

    private static List<ForeignKey> foreignKeys(JdbcClient database, String schema) {
        return database.sql("""
                        select conrelid::regclass::text as of_table, quote_ident(conname) as name,
                          pg_get_constraintdef(oid) as definition
                        from pg_constraint where contype = 'f' and connamespace = ?::regnamespace order by 1, 2
                        """)
                .param(schema)
                .query((row, number) ->
                        new ForeignKey(row.getString("of_table"), row.getString("name"), row.getString("definition")))
                .list();
    }

    private record ForeignKey(String table, String name, String definition) {}
}
