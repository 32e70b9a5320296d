package fr.entremise.privacy;

import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.PlatformKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The secrets of a request: its link, always the same so that later mails carry it again; a code; and the access that a code
 * gives for half an hour, which carries its end and its proof, so that nothing is kept of it.
 */
@Component
class RequestLinks {

    private static final Duration ACCESS_GOOD_FOR = Duration.ofMinutes(30);

    private final PlatformKey key;

    RequestLinks(PlatformKey key) {
        this.key = key;
    }

    String token(UUID id) {
        return text(key.derive("data-request|" + CentreContext.current().slug() + "|" + id));
    }

    /** The person's page, from the root of the application. */
    String path(UUID id) {
        return "/" + CentreContext.current().slug() + "/protection-des-donnees/" + token(id);
    }

    String fingerprintOfCode(UUID id, String code) {
        return HexFormat.of().formatHex(key.derive("data-request-code|" + id + "|" + code));
    }

    /** What the database keeps of where somebody asks from: enough to count, and no address. */
    String fingerprintOfAsker(String host) {
        return HexFormat.of().formatHex(key.derive("data-request-asker|" + host));
    }

    DataRequestAccess access(UUID id, Instant now) {
        Instant until = now.plus(ACCESS_GOOD_FOR);
        return new DataRequestAccess(until.getEpochSecond() + "." + proof(id, until.getEpochSecond()), until);
    }

    boolean opens(UUID id, @Nullable String access, Instant now) {
        if (access == null || !access.matches("\\d{1,12}\\.[A-Za-z0-9_-]{43}")) {
            return false;
        }
        int dot = access.indexOf('.');
        long until = Long.parseLong(access.substring(0, dot));
        return MessageDigest.isEqual(
                        proof(id, until).getBytes(StandardCharsets.US_ASCII),
                        access.substring(dot + 1).getBytes(StandardCharsets.US_ASCII))
                && now.isBefore(Instant.ofEpochSecond(until));
    }

    private String proof(UUID id, long until) {
        return text(key.derive("data-request-access|" + CentreContext.current().slug() + "|" + id + "|" + until));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
