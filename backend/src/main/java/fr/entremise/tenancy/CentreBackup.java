package fr.entremise.tenancy;

import fr.entremise.tenancy.ArchiveManifest.Counter;
import fr.entremise.tenancy.ArchiveManifest.Share;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes all that belongs to one centre into one file, as it was at one moment, while everybody goes on working. */
@Service
public class CentreBackup {

    private static final int TRIES = 3;

    private final DataSource owner;
    private final Centres centres;
    private final CentreMigrations migrations;
    private final CentreFiles files;
    private final JsonMapper json;
    private final Clock clock;

    CentreBackup(
            @Qualifier("owner") DataSource owner,
            Centres centres,
            CentreMigrations migrations,
            CentreFiles files,
            JsonMapper json,
            Clock clock) {
        this.owner = owner;
        this.centres = centres;
        this.migrations = migrations;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes the archive, readable by its owner alone; its name is there once it is whole.
     *
     * @throws ArchiveRefused when there is no such centre, or something in the way
     */
    public ArchiveSummary write(CentreId centre, Path file) {
        Centre found = centres.find(centre).orElseThrow(() -> new ArchiveRefused("There is no centre " + centre + "."));
        if (found.status() == CentreStatus.MIGRATION_FAILED) {
            throw new ArchiveRefused("The last migration of centre " + centre + " failed: repair it first.");
        }
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new ArchiveRefused("The file " + file + " is there already.");
        }
        try {
            Path draft = Files.createTempFile(
                    target.getParent(),
                    "." + target.getFileName(),
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                ArchiveSummary summary = write(centre, draft, TRIES);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
                return summary;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new ArchiveRefused("The archive cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }

    private ArchiveSummary write(CentreId centre, Path draft, int tries) throws IOException {
        try (Connection connection = owner.getConnection();
                ArchiveWriter archive = new ArchiveWriter(draft)) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return new ArchiveSummary(centre, new Snapshot(connection, archive, centre).write());
        } catch (NoSuchFileException gone) {
            // Deleted since the snapshot was taken: the next one no longer names it.
            if (tries > 1) {
                return write(centre, draft, tries - 1);
            }
            throw new ArchiveRefused("The content of a file is missing on the disk: " + gone.getFile(), gone);
        } catch (SQLException e) {
            throw new IllegalStateException("The backup of centre " + centre + " failed", e);
        }
    }

    /** What an archive holds, for whoever asked for it. */
    public record ArchiveSummary(CentreId centre, int tables, long rows, long files, String schemaVersion) {
        ArchiveSummary(CentreId centre, ArchiveManifest manifest) {
            this(
                    centre,
                    manifest.centreTables().size() + manifest.platformTables().size(),
                    manifest.centreTables().stream().mapToLong(Share::rows).sum()
                            + manifest.platformTables().stream()
                                    .mapToLong(Share::rows)
                                    .sum(),
                    manifest.files(),
                    manifest.schemaVersion());
        }
    }

    /** One transaction that sees one state from its first statement to its last. */
    private final class Snapshot {

        private final Connection connection;
        private final ArchiveWriter archive;
        private final CentreId centre;
        private final CopyManager copies;
        private final JdbcClient database;

        Snapshot(Connection connection, ArchiveWriter archive, CentreId centre) throws SQLException {
            this.connection = connection;
            this.archive = archive;
            this.centre = centre;
            this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
            this.database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        }

        ArchiveManifest write() throws SQLException, IOException {
            String schema = CentreSchema.of(centre);
            List<Share> own = new ArrayList<>();
            for (Map.Entry<String, List<String>> table :
                    TableColumns.of(schema, database).entrySet()) {
                own.add(copy(schema, table.getKey(), table.getValue(), "true", ArchiveManifest.CENTRE_TABLES));
            }
            List<Share> shared = new ArrayList<>();
            Map<String, List<String>> platform = TableColumns.of("platform", database);
            for (PlatformShares.Rows rows : new PlatformShares(database, centre).inOrder()) {
                List<String> columns = rows.table().equals(PlatformShares.ACCOUNT)
                        ? PlatformShares.OF_AN_ACCOUNT
                        : Objects.requireNonNull(platform.get(rows.table()));
                shared.add(copy("platform", rows.table(), columns, rows.where(), ArchiveManifest.PLATFORM_TABLES));
            }
            long count = copyFiles();
            ArchiveManifest manifest = new ArchiveManifest(
                    ArchiveManifest.FORMAT,
                    Optional.ofNullable(getClass().getPackage().getImplementationVersion())
                            .orElse("development"),
                    centre.slug(),
                    clock.instant(),
                    migrations.versionOf(schema, database),
                    migrations.versionOf("platform", database),
                    own,
                    shared,
                    counters(schema),
                    count,
                    archive.addChecksums());
            archive.addManifest(json.writeValueAsString(manifest));
            return manifest;
        }

        private Share copy(String schema, String table, List<String> columns, String where, String folder)
                throws SQLException, IOException {
            String statement = "copy (select %s from %s.%s where %s) to stdout"
                    .formatted(TableColumns.quoted(columns), schema, TableColumns.quoted(table), where);
            long rows = archive.add(folder + table, out -> copies.copyOut(statement, out));
            return new Share(table, columns, rows);
        }

        private long copyFiles() throws SQLException, IOException {
            long count = 0;
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(1_000);
                try (ResultSet paths = statement.executeQuery(files.pathsIn(centre))) {
                    while (paths.next()) {
                        Path place = files.of(centre).resolve(paths.getString(1));
                        archive.add(ArchiveManifest.FILES + paths.getString(1), out -> Files.copy(place, out));
                        count++;
                    }
                }
            }
            return count;
        }

        private List<Counter> counters(String schema) {
            return database
                    .sql("select sequencename from pg_sequences where schemaname = ? order by 1")
                    .param(schema)
                    .query(String.class)
                    .list()
                    .stream()
                    .map(name -> database.sql("select last_value, is_called from " + schema + "."
                                    + TableColumns.quoted(String.valueOf(name)))
                            .query((row, number) -> new Counter(
                                    String.valueOf(name), row.getLong("last_value"), row.getBoolean("is_called")))
                            .single())
                    .toList();
        }
    }
}
