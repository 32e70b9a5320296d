package fr.entremise.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The secret that links, codes and the keys of second factors are derived from: kept outside the database, so that a copy
 * of it opens nothing.
 */
@Component
public class PlatformKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    PlatformKey(KeyProperties properties) {
        String given = properties.linkKey();
        byte[] bytes = Base64.getDecoder()
                .decode(
                        given == null || given.isBlank()
                                ? SecretFile.readOrMake(properties.linkKeyFile())
                                : given.strip());
        if (bytes.length < BYTES) {
            throw new IllegalStateException("entremise.link-key must be at least 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** 32 bytes that only whoever has the key can tell. */
    public byte[] derive(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
