package fr.entremise.identity.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A device with one passkey (ES256, no attestation), as the standard lays its answers out byte by byte. */
final class TestAuthenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int HAS_KEY = 0x40;

    private final byte[] id = new byte[32];
    private final KeyPair keys;
    private byte[] owner = {};
    private int count;

    /** What a test makes it lie about. */
    String origin = "https://entremise.test";

    boolean verifies = true;

    TestAuthenticator() throws GeneralSecurityException {
        new SecureRandom().nextBytes(id);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
    }

    /** Answers {@code navigator.credentials.create}. */
    Map<String, Object> create(String challenge, String userHandle) throws GeneralSecurityException {
        owner = Base64.getUrlDecoder().decode(userHandle);
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        byte[] cose = bytes(
                new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32},
                coordinate(key.getW().getAffineX()),
                new byte[] {0x22, 0x58, 32},
                coordinate(key.getW().getAffineY()));
        byte[] data = bytes(authenticatorData(HAS_KEY), new byte[16], new byte[] {0, (byte) id.length}, id, cose);
        byte[] attestation = bytes(
                new byte[] {(byte) 0xa3, 0x63},
                ascii("fmt"),
                new byte[] {0x64},
                ascii("none"),
                new byte[] {0x67},
                ascii("attStmt"),
                new byte[] {(byte) 0xa0, 0x68},
                ascii("authData"),
                new byte[] {0x58, (byte) data.length},
                data);
        // Browsers tell more than is asked of them.
        return credential(Map.of(
                "clientDataJSON", text(clientData("webauthn.create", challenge)),
                "attestationObject", text(attestation),
                "authenticatorData", text(data),
                "publicKey", text(keys.getPublic().getEncoded()),
                "publicKeyAlgorithm", -7,
                "transports", List.of("internal")));
    }

    /** Answers {@code navigator.credentials.get}. */
    Map<String, Object> get(String challenge) throws GeneralSecurityException {
        count++;
        byte[] data = authenticatorData(0);
        byte[] client = clientData("webauthn.get", challenge);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(bytes(data, sha256(client)));
        return credential(Map.of(
                "clientDataJSON", text(client),
                "authenticatorData", text(data),
                "signature", text(signature.sign()),
                "userHandle", text(owner)));
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id",
                text(id),
                "rawId",
                text(id),
                "type",
                "public-key",
                "authenticatorAttachment",
                "platform",
                "response",
                response,
                "clientExtensionResults",
                Map.of());
    }

    private byte[] authenticatorData(int more) throws GeneralSecurityException {
        return ByteBuffer.allocate(37)
                .put(sha256(ascii("entremise.test")))
                .put((byte) (PRESENT | (verifies ? VERIFIED : 0) | more))
                .putInt(count)
                .array();
    }

    private byte[] clientData(String type, String challenge) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(type, challenge, origin).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] all = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(all.length, 32);
        System.arraycopy(all, all.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] sha256(byte[] text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
