package fr.entremise.seal;

import com.google.crypto.tink.Aead;
import fr.entremise.tenancy.CentreId;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A key of a centre, open in memory: it wraps the keys of content and nothing else. */
final class CentreKey {

    private static final Logger log = LoggerFactory.getLogger(CentreKey.class);

    private final UUID id;
    private final Aead aead;

    CentreKey(UUID id, byte[] key) {
        this.id = id;
        this.aead = Cipher.aead(key);
    }

    UUID id() {
        return id;
    }

    SealedKey wrap(CentreId centre, UUID subject, byte[] material) {
        try {
            byte[] wrapped = aead.encrypt(material, place(centre, subject));
            return new SealedKey(id, Base64.getEncoder().encodeToString(wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(CentreId centre, UUID subject, String wrapped) {
        try {
            return aead.decrypt(Base64.getDecoder().decode(wrapped), place(centre, subject));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            log.error("The content key of {} in {} does not open", subject, centre);
            throw new SealBroken();
        }
    }

    private static byte[] place(CentreId centre, UUID subject) {
        return Cipher.place(centre, subject, "key");
    }
}
