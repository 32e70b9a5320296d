package fr.entremise.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.seal.ContentKey;
import fr.entremise.seal.TestKeys;
import fr.entremise.tenancy.CentreId;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFileTest {

    private static final CentreId CENTRE = new CentreId("test");
    private static final UUID FILE = new UUID(0, 7);
    private static final int SIZE = 20 * 1024 * 1024;
    private static final long LITTLE = 6L * 1024 * 1024;

    @TempDir
    private Path directory;

    private final ContentKey key = TestKeys.of(new UUID(0, 9));

    @Test
    void aLargeFileIsSealedAndReadInLittleMemory() throws IOException {
        Path content = directory.resolve("large");
        try (RandomAccessFile large = new RandomAccessFile(content.toFile(), "rw")) {
            large.setLength(SIZE);
        }
        FilesDirectory files = new FilesDirectory(new FileProperties(directory), Clock.systemUTC());
        files.keepSealed(content, CENTRE, FILE, key);
        SealedResource sealed = new SealedResource(files.sealedPlaceOf(CENTRE, FILE), FILE, SIZE, key);

        try (InputStream in = sealed.getInputStream()) {
            in.skipNBytes(1);
            long before = used();
            in.skipNBytes(SIZE - 2);
            assertThat(used() - before).isLessThan(LITTLE);
            assertThat(in.read()).isZero();
            assertThat(in.read()).isEqualTo(-1);
        }
        assertThat(sealed.contentLength()).isEqualTo(SIZE);
        try (var waiting = Files.list(directory.resolve(".incoming"))) {
            assertThat(waiting).isEmpty();
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
