package fr.entremise.settings;

import fr.entremise.tenancy.PlatformKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The key that this installation signs with, and those it believes. The key is derived from the platform's secret: the
 * same on every node, and nothing more to keep.
 */
@Component
class SettingsKeys {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey own;
    private final String ownName;
    private final Map<String, PublicKey> believed = new LinkedHashMap<>();

    SettingsKeys(PlatformKey platform, SettingsTrust trust) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            // A key pair of Ed25519 is made of 32 bytes (RFC 8032 §5.1.5), which the generator asks of its source.
            generator.initialize(NamedParameterSpec.ED25519, new Always(platform.derive("settings file")));
            KeyPair pair = generator.generateKeyPair();
            own = pair.getPrivate();
            ownName = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
            believed.put(ownName, pair.getPublic());
            for (String key : trust.trustedKeys()) {
                byte[] encoded = Base64.getDecoder().decode(key);
                believed.put(key, KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
            }
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "entremise.settings.trusted-keys: each is the key that another installation shows", wrong);
        }
    }

    /** The public key (X.509, in Base64), by which files name it too. */
    String ownName() {
        return ownName;
    }

    Optional<PublicKey> believed(String name) {
        return Optional.ofNullable(believed.get(name));
    }

    byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(own);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isSigned(String text, byte[] signed, PublicKey by) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(by);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.verify(signed);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    /** A source of the bytes that the key is made of. */
    private static final class Always extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Always(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            if (target.length != bytes.length) {
                throw new IllegalStateException("An Ed25519 key is made of 32 bytes");
            }
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
