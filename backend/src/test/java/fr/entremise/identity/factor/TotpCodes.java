package fr.entremise.identity.factor;

import java.math.BigInteger;
import java.time.Instant;

/** The application on somebody's telephone, from the secret that was shown to it. */
public final class TotpCodes {

    private static final int BYTES = 20;

    private final byte[] secret = new byte[BYTES];

    public TotpCodes(String base32) {
        BigInteger bits = BigInteger.ZERO;
        for (char letter : base32.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        for (int i = BYTES - 1; i >= 0; i--) {
            secret[i] = bits.byteValue();
            bits = bits.shiftRight(8);
        }
    }

    public String at(Instant time) {
        return Totp.codeAt(secret, time);
    }
}
