package fr.entremise.seal;

import fr.entremise.tenancy.CentreId;
import java.util.UUID;

/** Content keys without a database. */
public final class TestKeys {

    private TestKeys() {}

    public static ContentKey of(UUID subject) {
        return of(new CentreId("test"), subject, Cipher.random(ContentKey.BYTES));
    }

    static ContentKey of(CentreId centre, UUID subject, byte[] material) {
        return new ContentKey(centre, subject, new SealedKey(new UUID(0, 1), ""), material);
    }
}
