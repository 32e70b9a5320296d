package fr.entremise.seal;

import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes and opens the content keys of the bound centre, in the transaction of whoever asks. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ContentKeys {

    private final CentreKeys keys;

    ContentKeys(CentreKeys keys) {
        this.keys = keys;
    }

    public ContentKey fresh(UUID subject) {
        return wrapped(subject, Cipher.random(ContentKey.BYTES));
    }

    /** The same content, under another subject's name: a case that began with a letter opens the letter. */
    public ContentKey continued(ContentKey from, UUID subject) {
        return wrapped(subject, from.material());
    }

    /**
     * Opens the key that a row keeps.
     *
     * @throws SealBroken when it is not this subject's, or its centre's key is not there
     */
    public ContentKey open(UUID subject, @Nullable SealedKey sealed) {
        if (sealed == null) {
            throw new SealBroken();
        }
        CentreId centre = CentreContext.current();
        byte[] material = keys.named(sealed.sealedBy()).open(centre, subject, sealed.sealedKey());
        return new ContentKey(centre, subject, sealed, material);
    }

    private ContentKey wrapped(UUID subject, byte[] material) {
        CentreId centre = CentreContext.current();
        return new ContentKey(centre, subject, keys.current().wrap(centre, subject, material), material);
    }
}
