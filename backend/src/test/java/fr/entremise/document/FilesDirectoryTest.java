package fr.entremise.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

class FilesDirectoryTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @Test
    void sweepsAtStartWhatWasNeverFinished() throws IOException {
        Path incoming = Files.createDirectories(directory.resolve(".incoming"));
        Path abandoned = Files.createFile(incoming.resolve("upload1"));
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.parse("2026-11-22T10:59:00Z")));
        Path running = Files.createFile(incoming.resolve("upload2"));
        Files.setLastModifiedTime(running, FileTime.from(Instant.parse("2026-11-22T11:30:00Z")));

        open(directory);

        assertThat(abandoned).doesNotExist();
        assertThat(running).exists();
    }

    @Test
    void saysInOneSentenceThatItCannotBeWrittenTo() throws IOException {
        Path file = Files.createFile(directory.resolve("a-file"));

        assertThatThrownBy(() -> open(file.resolve("files")))
                .isInstanceOf(FilesDirectoryNotWritable.class)
                .hasMessage("The files directory " + file.resolve("files") + " cannot be written to.");
    }

    @Test
    void stopsTheApplicationWithThatSentenceAndWhatToDo() {
        FilesDirectoryNotWritable failure = new FilesDirectoryNotWritable(directory, new IOException());

        FailureAnalysis analysis = new FilesDirectoryNotWritable.Analyzer().analyze(new IllegalStateException(failure));

        assertThat(analysis.getDescription()).isEqualTo("The files directory " + directory + " cannot be written to.");
        assertThat(analysis.getAction()).contains("entremise.files.directory");
    }

    private static void open(Path directory) {
        assertThat(new FilesDirectory(new FileProperties(directory), NOON)).isNotNull();
    }
}
