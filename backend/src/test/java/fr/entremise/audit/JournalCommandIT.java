package fr.entremise.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as a command: a process that checks, says what it found by its exit code, and serves nothing. */
class JournalCommandIT {

    @TempDir
    Path data;

    @Test
    void endsWithACodeOfItsOwnWhereThereIsNothingToCheck() throws IOException, InterruptedException {
        Path output = data.resolve("output.txt");
        ProcessBuilder command = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "fr.entremise.EntremiseApplication",
                "--entremise.journal.verify=nowhere",
                "--server.port=-1"));
        command.environment()
                .putAll(Map.of(
                        "ENTREMISE_DATA", data.toString(),
                        "ENTREMISE_BASE_URL", "https://entremise.test",
                        "ENTREMISE_SEAL_KEY", "YW5vdGhlciBrZXksIG9mIHRoZSB0ZXN0cyBhbG9uZSE="));
        Process process = command.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        boolean ended = process.waitFor(4, TimeUnit.MINUTES);
        process.destroyForcibly();

        String said = Files.readString(output);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(JournalVerification.NOT_CHECKED);
        assertThat(said).contains("No centre nowhere whose journal could be checked");
    }
}
