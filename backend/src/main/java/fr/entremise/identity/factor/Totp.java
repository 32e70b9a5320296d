package fr.entremise.identity.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Codes of RFC 6238 as every application makes them: SHA-1, six digits, thirty seconds. */
final class Totp {

    static final int SECRET_BYTES = 20;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();

    private Totp() {}

    /** The step whose code it is: the running one, the one before or the next, since clocks differ; later than used. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now, long lastUsed) {
        long running = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(running - 1, running + 1)
                .filter(step -> step > lastUsed)
                .filter(step -> MessageDigest.isEqual(
                        codeAt(secret, Instant.ofEpochSecond(step * STEP_SECONDS))
                                .getBytes(StandardCharsets.US_ASCII),
                        code.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    static String codeAt(byte[] secret, Instant at) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
