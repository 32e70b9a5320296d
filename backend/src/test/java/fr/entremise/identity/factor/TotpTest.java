package fr.entremise.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, SHA-1, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "2000000000, 279037"})
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void takesTheCodeBeforeAndTheNextForClocksThatDiffer() {
        Instant now = Instant.ofEpochSecond(1_200_000_015);
        for (int seconds : new int[] {-30, 0, 30}) {
            assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, now.plusSeconds(seconds)), now, 0))
                    .isPresent();
        }
        assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, now.minusSeconds(60)), now, 0))
                .isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, now.plusSeconds(60)), now, 0))
                .isEmpty();
    }

    @Test
    void refusesACodeOfAStepThatWasUsed() {
        Instant now = Instant.ofEpochSecond(1_200_000_015);
        String code = Totp.codeAt(SECRET, now);
        long step = Totp.stepOf(SECRET, code, now, 0).orElseThrow();
        assertThat(Totp.stepOf(SECRET, code, now, step)).isEmpty();
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesSecretsAsApplicationsReadThem(String bytes, String text) {
        assertThat(Base32.of(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }
}
