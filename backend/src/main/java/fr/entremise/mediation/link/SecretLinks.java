package fr.entremise.mediation.link;

import fr.entremise.tenancy.CentreAddresses;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.PlatformKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The addresses that carry tokens, the tokens that are derived, and what is kept of a code. */
@Component
public class SecretLinks {

    private final PlatformKey key;
    private final CentreAddresses addresses;

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

    /** The address of a page of the bound centre that is opened by a token. */
    public String url(String page, String token) {
        CentreId centre = CentreContext.current();
        return addresses.ofPublicPages(centre) + "/" + centre + "/" + page + "/" + token;
    }

    /** What the database keeps of a short code: without the key, trying all of them tells nothing. */
    public String fingerprintOfCode(UUID codeId, String code) {
        return HexFormat.of().formatHex(key.derive("code|" + codeId + "|" + code));
    }

    /** What the database keeps of where somebody asks from: enough to count, and no address. */
    public String fingerprintOfAsker(String host) {
        return HexFormat.of().formatHex(key.derive("asker|" + host));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
