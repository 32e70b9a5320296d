package fr.entremise.identity.factor;

/** How authenticator applications write a secret (RFC 4648 §6), without the padding that they do not want. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = (buffer << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(LETTERS.charAt((buffer >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(LETTERS.charAt((buffer << (5 - bits)) & 31));
        }
        return text.toString();
    }
}
