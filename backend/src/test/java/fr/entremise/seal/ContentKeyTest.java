package fr.entremise.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.tenancy.CentreId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentKeyTest {

    private static final CentreId CENTRE = new CentreId("cdg71");
    private static final UUID CASE = new UUID(0, 9);
    private static final UUID OTHER = new UUID(0, 10);

    private final byte[] material = Cipher.random(ContentKey.BYTES);
    private final ContentKey key = TestKeys.of(CENTRE, CASE, material);

    @Test
    void aTextOpensWhereItWasSealedAndNowhereElse() {
        String sealed = key.seal(CASE, "wish", "Percevoir ma prime");

        assertThat(sealed).doesNotContain("prime").isNotEqualTo(key.seal(CASE, "wish", "Percevoir ma prime"));
        assertThat(key.open(CASE, "wish", sealed)).isEqualTo("Percevoir ma prime");
        assertThatThrownBy(() -> key.open(OTHER, "wish", sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> key.open(CASE, "situation", sealed)).isInstanceOf(SealBroken.class);
        ContentKey elsewhere = TestKeys.of(new CentreId("cdg63"), CASE, material);
        assertThatThrownBy(() -> elsewhere.open(CASE, "wish", sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> TestKeys.of(CASE).open(CASE, "wish", sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void aTextThatWasChangedOrIsInClearIsRefused() {
        byte[] bytes = Base64.getDecoder().decode(key.seal(CASE, "wish", "Percevoir ma prime"));
        bytes[bytes.length / 2] ^= 1;
        String changed = Base64.getEncoder().encodeToString(bytes);

        assertThatThrownBy(() -> key.open(CASE, "wish", changed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> key.open(CASE, "wish", "Percevoir ma prime")).isInstanceOf(SealBroken.class);
    }

    @Test
    void aFileThatWasChangedMovedOrCutShortIsRefused() throws IOException {
        byte[] content = Cipher.random(200_000);
        byte[] sealed = sealed(content);

        assertThat(opened(key, CASE, sealed)).isEqualTo(content);
        byte[] changed = sealed.clone();
        changed[150_000] ^= 1;
        assertThatThrownBy(() -> opened(key, CASE, changed)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(key, OTHER, sealed)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(TestKeys.of(CASE), CASE, sealed)).isInstanceOf(IOException.class);
        byte[] cut = java.util.Arrays.copyOf(sealed, 128 * 1024);
        assertThatThrownBy(() -> opened(key, CASE, cut)).isInstanceOf(IOException.class);
    }

    @Test
    void aKeyOpensForItsSubjectItsCentreAndWithItsCentresKeyAlone() {
        CentreKey centre = new CentreKey(new UUID(0, 1), Cipher.random(Cipher.KEY_BYTES));
        String wrapped = centre.wrap(CENTRE, CASE, material).sealedKey();

        assertThat(centre.open(CENTRE, CASE, wrapped)).isEqualTo(material);
        assertThatThrownBy(() -> centre.open(CENTRE, OTHER, wrapped)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> centre.open(new CentreId("cdg63"), CASE, wrapped))
                .isInstanceOf(SealBroken.class);
        CentreKey another = new CentreKey(new UUID(0, 1), Cipher.random(Cipher.KEY_BYTES));
        assertThatThrownBy(() -> another.open(CENTRE, CASE, wrapped)).isInstanceOf(SealBroken.class);
    }

    private byte[] sealed(byte[] content) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = key.sealing(sealed, CASE)) {
            out.write(content);
        }
        return sealed.toByteArray();
    }

    private static byte[] opened(ContentKey key, UUID file, byte[] sealed) throws IOException {
        try (InputStream in = key.opening(new ByteArrayInputStream(sealed), file)) {
            return in.readAllBytes();
        }
    }
}
