package fr.entremise.mediation.link;

import fr.entremise.tenancy.CentreAddresses;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.PlatformKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes tokens of 256 bits and the addresses that carry them. */
@Component
public class SecretLinks {

    private static final int BYTES = 32;

    private final PlatformKey key;
    private final CentreAddresses addresses;
    private final SecureRandom random = new SecureRandom();

    SecretLinks(PlatformKey key, CentreAddresses addresses) {
        this.key = key;
        this.addresses = addresses;
    }

    /** The token of a case's follow-up page: always the same, so that a later mail can carry the link again. */
    public String followUpToken(UUID caseId) {
        return text(key.derive("follow-up|" + CentreContext.current().slug() + "|" + caseId));
    }

    public String followUpUrl(UUID caseId) {
        return url("suivi", followUpToken(caseId));
    }

    /** A token that only its receiver will ever know. */
    public String randomToken() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return text(bytes);
    }

    /** The address of a page of the bound centre that is opened by a token. */
    public String url(String page, String token) {
        CentreId centre = CentreContext.current();
        return addresses.ofPublicPages(centre) + "/" + centre + "/" + page + "/" + token;
    }

    /** What the database keeps of a token. */
    public static String fingerprint(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the database keeps of a short code: without the key, trying all of them tells nothing. */
    public String fingerprintOfCode(UUID codeId, String code) {
        return HexFormat.of().formatHex(key.derive("code|" + codeId + "|" + code));
    }

    /** Six digits. */
    public String randomCode() {
        return "%06d".formatted(random.nextInt(1_000_000));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
