package fr.entremise.seal;

import com.google.crypto.tink.Aead;
import fr.entremise.tenancy.CentreId;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The one key that neither the database nor the files hold; it wraps the keys of centres. */
final class RootKey {

    private static final byte[] CHECKED = Cipher.place("entremise", "root");

    private final Aead aead;

    private RootKey(byte[] key) {
        this.aead = Cipher.aead(key);
    }

    /** @param origin where the key was found, for the sentence that refuses it */
    static RootKey parse(String base64, String origin) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == Cipher.KEY_BYTES) {
                return new RootKey(key);
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below, without showing any of it.
        }
        throw new SealKeyUnusable(
                "The sealing key in " + origin + " is not 32 bytes in Base64.",
                "Make one with: openssl rand -base64 32");
    }

    String wrap(CentreId centre, UUID id, byte[] key) {
        return sealed(key, Cipher.place(centre, id));
    }

    Optional<byte[]> open(CentreId centre, UUID id, String wrapped) {
        return opened(wrapped, Cipher.place(centre, id));
    }

    /** What the platform keeps to know this key again. */
    String mark() {
        return sealed(CHECKED, CHECKED);
    }

    boolean made(String mark) {
        return opened(mark, CHECKED).isPresent();
    }

    private String sealed(byte[] clear, byte[] place) {
        try {
            return Base64.getEncoder().encodeToString(aead.encrypt(clear, place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<byte[]> opened(String wrapped, byte[] place) {
        try {
            return Optional.of(aead.decrypt(Base64.getDecoder().decode(wrapped), place));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
