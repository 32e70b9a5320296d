package fr.entremise.tenancy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL started by the application itself, its data kept in a directory across restarts. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final String PID_FILE = "postmaster.pid";

    /** Of that file: process, directory, start, port. */
    private static final int PORT_LINE = 3;

    private final @Nullable EmbeddedPostgres started;
    private final int port;

    private EmbeddedDatabase(@Nullable EmbeddedPostgres started, int port) {
        this.started = started;
        this.port = port;
    }

    /** The server of an application that runs on the directory, which goes on when this one ends; else one of our own. */
    static EmbeddedDatabase joinOrStartIn(Path directory, boolean durable) {
        Path data = directory.toAbsolutePath();
        try {
            List<String> lines = pidFileIn(data);
            return serverOf(lines, data).isPresent()
                    ? new EmbeddedDatabase(
                            null, Integer.parseInt(lines.get(PORT_LINE).strip()))
                    : startIn(directory, durable);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be found in " + data, e);
        }
    }

    static EmbeddedDatabase startIn(Path directory, boolean durable) {
        Path data = directory.toAbsolutePath();
        try {
            Files.createDirectories(data);
            stopServerLeftBehind(data);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("max_connections", "60")
                    // Every centre has tables and indexes of its own, each of them a file: with a thousand centres the
                    // usual 128 MB and 1,000 files cost one list in ten.
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_files_per_process", "10000")
                    // A refused row would else be written into the server's log, with whatever it says of a person.
                    .setServerConfig("log_error_verbosity", "terse")
                    // The library starts servers for tests, which need not survive a power cut.
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("synchronous_commit", durable ? "on" : "off")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
            return new EmbeddedDatabase(server, server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + data, e);
        }
    }

    /** The address as superuser of the given database. */
    String urlOf(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        }
    }

    /**
     * After a kill -9 the server outlives the application and still holds the directory: it is stopped first, by the
     * process id that it wrote there itself.
     */
    private static void stopServerLeftBehind(Path data) throws IOException {
        List<String> lines = pidFileIn(data);
        Optional<ProcessHandle> left = serverOf(lines, data);
        if (left.isPresent()) {
            log.info("Stopping the PostgreSQL server that an interrupted run left behind");
            // SIGTERM waits for clients, of which there are none any more.
            left.get().destroy();
            try {
                left.get().onExit().get(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                throw new IOException("The PostgreSQL server left behind in " + data + " does not stop", e);
            }
        }
        Files.deleteIfExists(data.resolve(PID_FILE));
    }

    private static List<String> pidFileIn(Path data) throws IOException {
        Path file = data.resolve(PID_FILE);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** The process that the file names, if it is a server and works in this directory. */
    private static Optional<ProcessHandle> serverOf(List<String> lines, Path data) {
        return lines.size() <= PORT_LINE || !Path.of(lines.get(1)).equals(data)
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(process -> process.info()
                                .command()
                                .map(c -> c.endsWith("postgres"))
                                .orElse(false));
    }
}
