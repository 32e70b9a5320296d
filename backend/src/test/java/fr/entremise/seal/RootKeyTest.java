package fr.entremise.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class RootKeyTest {

    private static final CentreId CENTRE = new CentreId("cdg71");
    private static final UUID ID = new UUID(0, 1);

    @Test
    void opensWhatItWrappedForThatCentreAlone() {
        RootKey root = fresh();
        byte[] key = Cipher.random(Cipher.KEY_BYTES);
        String wrapped = root.wrap(CENTRE, ID, key);

        assertThat(root.open(CENTRE, ID, wrapped)).hasValue(key);
        assertThat(root.open(new CentreId("cdg63"), ID, wrapped)).isEmpty();
        assertThat(root.open(CENTRE, new UUID(0, 2), wrapped)).isEmpty();
        assertThat(fresh().open(CENTRE, ID, wrapped)).isEmpty();
    }

    @Test
    void knowsItsOwnMark() {
        RootKey root = fresh();

        assertThat(root.made(root.mark())).isTrue();
        assertThat(fresh().made(root.mark())).isFalse();
        assertThat(root.made("nonsense")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter-two", "c2hvcnQ=", ""})
    void refusesWhatIsNoKeyInOneSentenceThatDoesNotShowIt(String given) {
        assertThatThrownBy(() -> RootKey.parse(given, "ENTREMISE_SEAL_KEY"))
                .isInstanceOf(SealKeyUnusable.class)
                .hasMessage("The sealing key in ENTREMISE_SEAL_KEY is not 32 bytes in Base64.")
                .satisfies(failure -> {
                    FailureAnalysis analysis = new SealKeyUnusable.Analyzer().analyze(failure);
                    assertThat(analysis.getDescription()).isEqualTo(failure.getMessage());
                    assertThat(analysis.getAction()).contains("openssl rand -base64 32");
                });
    }

    @Test
    void aSecretFileIsMadeOnceAndItsOwnersAlone(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("data").resolve("seal-key");

        String made = SecretFile.readOrMake(file);

        assertThat(SecretFile.readOrMake(file)).isEqualTo(made);
        assertThat(Base64.getDecoder().decode(made)).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(directory.resolve("data")).isDirectoryContaining(found -> found.equals(file));
    }

    private static RootKey fresh() {
        return RootKey.parse(Base64.getEncoder().encodeToString(Cipher.random(Cipher.KEY_BYTES)), "a test");
    }
}
