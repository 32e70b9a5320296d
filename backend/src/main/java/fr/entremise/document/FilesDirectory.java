package fr.entremise.document;

import fr.entremise.seal.ContentKey;
import fr.entremise.tenancy.CentreId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Files on disk, {@code <directory>/<centre>/<two characters>/<id>}, with {@code .sealed} behind where it is sealed. They are written under {@code .incoming} first, so
 * that what bears its final name is whole.
 */
@Component
final class FilesDirectory {

    private static final Logger log = LoggerFactory.getLogger(FilesDirectory.class);

    /** Another node may be receiving a file right now; nothing is received for an hour. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path root;
    private final Path incoming;

    FilesDirectory(FileProperties properties, Clock clock) {
        root = properties.directory();
        incoming = root.resolve(".incoming");
        try {
            Files.createDirectories(incoming);
            Files.delete(Files.createTempFile(incoming, "probe", null));
            sweep(clock.instant().minus(ABANDONED));
        } catch (IOException e) {
            throw new FilesDirectoryNotWritable(root, e);
        }
    }

    /** Receives the content and returns where it waits; it is on the disk for good before this returns. */
    Received receive(Upload upload) {
        try {
            Path file = Files.createTempFile(incoming, "upload", null);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                String sha256 = upload.copyTo(out);
                channel.force(true);
                return new Received(file, channel.size(), sha256);
            } catch (IOException | RuntimeException failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(Received received, CentreId centre, UUID id) {
        Path place = placeOf(centre, id);
        try {
            Files.createDirectories(place.getParent());
            Files.move(received.file(), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path placeOf(CentreId centre, UUID id) {
        String name = id.toString();
        // The end of a UUIDv7 is random, its start is the hour: the end spreads the files.
        return root.resolve(centre.slug())
                .resolve(name.substring(name.length() - 2))
                .resolve(name);
    }

    /** Where a sealed file is: never at the place of the same file in clear, so that both can be there for a moment. */
    Path sealedPlaceOf(CentreId centre, UUID id) {
        Path clear = placeOf(centre, id);
        return clear.resolveSibling(clear.getFileName() + ".sealed");
    }

    /** Writes the content sealed and returns the SHA-256 of that; what was read stays where it is. */
    String keepSealed(Path content, CentreId centre, UUID id, ContentKey key) {
        Path place = sealedPlaceOf(centre, id);
        try {
            Path draft = Files.createTempFile(incoming, "sealing", null);
            try {
                String sha256;
                try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                        InputStream in = Files.newInputStream(content)) {
                    sha256 = Sealing.copy(in, Channels.newOutputStream(channel), id, key);
                    channel.force(true);
                }
                Files.createDirectories(place.getParent());
                Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
                return sha256;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes if it can: what is left is refused by nobody and found by the next sweep. */
    void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("The file {} could not be deleted", file, e);
        }
    }

    private void sweep(Instant before) throws IOException {
        List<Path> waiting;
        try (Stream<Path> files = Files.list(incoming)) {
            waiting = files.toList();
        }
        for (Path file : waiting) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                discard(file);
            }
        }
    }

    record Received(Path file, long size, String sha256) {}
}
