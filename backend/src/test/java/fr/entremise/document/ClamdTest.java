package fr.entremise.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.document.Antivirus.AntivirusSilent;
import fr.entremise.document.Antivirus.Verdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClamdTest {

    private final FakeClamd server = new FakeClamd().start();
    private final Clamd clamd =
            new Clamd(new AntivirusSettings("127.0.0.1", server.port(), Duration.ofSeconds(5), Duration.ofSeconds(10)));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sendsChunksThatTellTheirLengthAndEndsWithAnEmptyOne() {
        assertThat(examine(new byte[150_000])).isEqualTo(Verdict.CLEAN);
        assertThat(server.commands()).containsExactly("zINSTREAM");
        assertThat(server.chunks()).containsExactly(65_536, 65_536, 18_928, 0);
    }

    @Test
    void anEmptyFileIsTheLastChunkAlone() {
        assertThat(examine(new byte[0])).isEqualTo(Verdict.CLEAN);
        assertThat(server.chunks()).containsExactly(0);
    }

    @Test
    void tellsHarmFromNone() {
        assertThat(examine(FakeClamd.HARM.getBytes(StandardCharsets.US_ASCII))).isEqualTo(Verdict.INFECTED);
    }

    @Test
    void whatIsLargerThanItTakesIsNotExamined() {
        assertThat(examine(new byte[1_000_000])).isEqualTo(Verdict.NOT_EXAMINED);
    }

    @Test
    void oneThatIsAwayIsSilent() {
        assertThat(clamd.state()).isEqualTo(AntivirusState.ANSWERS);
        server.close();
        assertThat(clamd.state()).isEqualTo(AntivirusState.SILENT);
        assertThatThrownBy(() -> examine(new byte[1])).isInstanceOf(AntivirusSilent.class);
    }

    @Test
    void withoutAHostThereIsNone() {
        Clamd none = new Clamd(new AntivirusSettings("", 3310, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        assertThat(none.isConfigured()).isFalse();
        assertThat(none.state()).isEqualTo(AntivirusState.OFF);
    }

    private Verdict examine(byte[] content) {
        return clamd.examine(new ByteArrayInputStream(content));
    }
}
