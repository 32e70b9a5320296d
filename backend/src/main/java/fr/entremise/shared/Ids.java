package fr.entremise.shared;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.stream.Stream;

/** Keys made by the application: UUID version 7 (RFC 9562 §5.7), so that indexes grow at their right end. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0fffL);
        long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The key that a text is; nothing when it is none. */
    public static Stream<UUID> parse(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAKey) {
            return Stream.empty();
        }
    }
}
