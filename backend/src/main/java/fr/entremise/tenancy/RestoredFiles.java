package fr.entremise.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a centre as they come out of an archive. They are written where they belong, since a name never bears two
 * contents; which were there before is kept in an empty file beside each that was not.
 */
final class RestoredFiles {

    private static final Logger log = LoggerFactory.getLogger(RestoredFiles.class);

    private final Path directory;
    private final Path kept;

    RestoredFiles(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
        this.kept = this.directory.resolveSibling(".restored-" + directory.getFileName());
    }

    void write(String path, InputStream content) throws IOException {
        Path place = directory.resolve(path).normalize();
        if (!place.startsWith(directory) || place.equals(directory)) {
            throw new ArchiveRefused("The archive names a file outside of its centre.");
        }
        Files.createDirectories(place.getParent());
        boolean there = Files.exists(place);
        note(path, there ? "there" : "new");
        Path draft = Files.createTempFile(kept, "draft", null);
        Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what was written and was not there before. */
    void takeBack() {
        eachNote((path, isNew) -> {
            if (isNew) {
                Files.deleteIfExists(directory.resolve(path));
            }
        });
        forget();
    }

    /** Removes what the archive does not hold: nothing names it any more. */
    void removeOthers() {
        try (Stream<Path> found = Files.exists(directory) ? Files.walk(directory) : Stream.empty()) {
            for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                if (!Files.exists(noteOf(directory.relativize(file).toString()))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            log.warn("Files that no longer belong to {} could not be removed", directory, e);
        }
        forget();
    }

    private void note(String path, String state) throws IOException {
        Path note = noteOf(path);
        Files.createDirectories(note.getParent());
        Files.writeString(note, state);
    }

    private Path noteOf(String path) {
        return kept.resolve("notes").resolve(path);
    }

    private void eachNote(NoteTaker taker) {
        Path notes = kept.resolve("notes");
        try (Stream<Path> found = Files.exists(notes) ? Files.walk(notes) : Stream.empty()) {
            for (Path note : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                taker.take(
                        notes.relativize(note).toString(),
                        Files.readString(note).equals("new"));
            }
        } catch (IOException | UncheckedIOException e) {
            log.warn("Files of a restoration that failed are left in {}", directory, e);
        }
    }

    private void forget() {
        try (Stream<Path> found = Files.exists(kept) ? Files.walk(kept) : Stream.empty()) {
            Iterator<Path> deepestFirst =
                    found.sorted(java.util.Comparator.reverseOrder()).iterator();
            while (deepestFirst.hasNext()) {
                Files.deleteIfExists(deepestFirst.next());
            }
        } catch (IOException | UncheckedIOException e) {
            log.warn("{} could not be removed", kept, e);
        }
    }

    private interface NoteTaker {
        void take(String path, boolean isNew) throws IOException;
    }
}
