package fr.entremise.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.StreamingAead;
import fr.entremise.tenancy.CentreId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key of one subject's content, open in memory for the length of a piece of work. Never logged, never kept. */
public final class ContentKey {

    static final int BYTES = 2 * Cipher.KEY_BYTES;

    private static final Logger log = LoggerFactory.getLogger(ContentKey.class);

    private final CentreId centre;
    private final UUID subject;
    private final SealedKey sealed;
    private final byte[] material;
    private final Aead texts;
    private final StreamingAead files;

    ContentKey(CentreId centre, UUID subject, SealedKey sealed, byte[] material) {
        this.centre = centre;
        this.subject = subject;
        this.sealed = sealed;
        this.material = material.clone();
        this.texts = Cipher.aead(Arrays.copyOfRange(material, 0, Cipher.KEY_BYTES));
        this.files = Cipher.streaming(Arrays.copyOfRange(material, Cipher.KEY_BYTES, BYTES));
    }

    /** Whose content this key opens. */
    public UUID subject() {
        return subject;
    }

    /** What the subject's row keeps of this key. */
    public SealedKey sealed() {
        return sealed;
    }

    /**
     * Seals a text.
     *
     * @param row where it is kept: it opens for this row and field alone
     */
    public String seal(UUID row, String field, String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(texts.encrypt(text.getBytes(StandardCharsets.UTF_8), place(row, field)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens a text.
     *
     * @throws SealBroken when it is not what was sealed for this row and field
     */
    public String open(UUID row, String field, String sealedText) {
        try {
            return new String(
                    texts.decrypt(Base64.getDecoder().decode(sealedText), place(row, field)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            log.error("The sealed {} of {} in {} does not open", field, row, centre);
            throw new SealBroken();
        }
    }

    /** What is written there arrives sealed; closing it ends the file. */
    public OutputStream sealing(OutputStream to, UUID file) throws IOException {
        try {
            return files.newEncryptingStream(to, place(file, "file"));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Reads a sealed file piece by piece; one that was changed or moved fails where it differs. */
    public InputStream opening(InputStream from, UUID file) throws IOException {
        try {
            return files.newDecryptingStream(from, place(file, "file"));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    CentreId centre() {
        return centre;
    }

    byte[] material() {
        return material.clone();
    }

    private byte[] place(UUID row, String field) {
        return Cipher.place(centre, row, field);
    }
}
