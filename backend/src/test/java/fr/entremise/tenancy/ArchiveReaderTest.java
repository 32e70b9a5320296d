package fr.entremise.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.tenancy.ArchiveManifest.Share;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Archives that nobody's backup has written, whole by their own checksums. */
class ArchiveReaderTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final byte[] ZEROS = new byte[1024 * 1024];

    @TempDir
    private Path directory;

    @Test
    void oneThatHoldsWhatItNamesIsRead() throws IOException {
        try (ArchiveReader archive = read(Map.of("files/ab/x", List.of("content")), 1, "")) {
            archive.verify();
        }
    }

    @Test
    void oneThatUnpacksToFarMoreThanItWeighsIsReadToABoundOnly() throws IOException {
        Path file = written(Map.of("files/ab/bomb", List.of()), 1, "", 300);
        assertThat(Files.size(file)).isLessThan(500_000);
        try (ArchiveReader archive = new ArchiveReader(file, JSON)) {
            assertThatThrownBy(archive::verify)
                    .isInstanceOf(ArchiveRefused.class)
                    .hasMessageContaining("far more than a centre holds");
        }
    }

    @Test
    void oneWithMoreEntriesThanItsManifestCountsIsNotUnpacked() throws IOException {
        try (ArchiveReader archive = read(Map.of("files/ab/x", List.of("a"), "files/ab/y", List.of("b")), 1, "")) {
            assertThatThrownBy(archive::verify).hasMessageContaining("what its manifest does not name");
        }
    }

    @Test
    void aListThatIsOneEndlessLineIsNotReadIntoMemory() throws IOException {
        try (ArchiveReader archive = read(Map.of("files/ab/x", List.of("a")), 1, "x".repeat(1_000_000))) {
            assertThatThrownBy(archive::verify).hasMessageContaining("longer than what it lists");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "ab/../../outside", "/tmp/entremise-outside", "..", ""})
    void aFileNeverLeavesTheDirectoryOfItsCentre(String path) throws IOException {
        Path centre = Files.createDirectories(directory.resolve("files").resolve("cdg71"));
        RestoredFiles files = new RestoredFiles(centre);

        assertThatThrownBy(() -> files.write(path, new ByteArrayInputStream(new byte[] {1})))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("outside of its centre");

        try (var left = Files.walk(directory)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private ArchiveReader read(Map<String, List<String>> entries, long files, String inTheList) throws IOException {
        return new ArchiveReader(written(entries, files, inTheList, 0), JSON);
    }

    private Path written(Map<String, List<String>> entries, long files, String inTheList, int megabytes)
            throws IOException {
        Path file = Files.createTempFile(directory, "archive", ".zip");
        Map<String, String> sums = new LinkedHashMap<>();
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, List<String>> entry : entries.entrySet()) {
                byte[] content = String.join("", entry.getValue()).getBytes(StandardCharsets.UTF_8);
                sums.put(entry.getKey(), sum(content));
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(content);
                for (int i = 0; i < megabytes; i++) {
                    zip.write(ZEROS);
                }
            }
            StringBuilder list = new StringBuilder(inTheList);
            sums.forEach(
                    (name, sum) -> list.append(sum).append("  ").append(name).append('\n'));
            byte[] checksums = list.toString().getBytes(StandardCharsets.UTF_8);
            put(zip, ArchiveManifest.CHECKSUMS, checksums);
            put(
                    zip,
                    ArchiveManifest.NAME,
                    JSON.writeValueAsBytes(new ArchiveManifest(
                            ArchiveManifest.FORMAT,
                            "0",
                            "cdg71",
                            Instant.EPOCH,
                            "1",
                            "1",
                            List.<Share>of(),
                            List.<Share>of(),
                            List.of(),
                            files,
                            sum(checksums))));
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    private static String sum(byte[] content) {
        return HexFormat.of().formatHex(ArchiveWriter.sha256().digest(content));
    }
}
