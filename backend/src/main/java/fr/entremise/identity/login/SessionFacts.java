package fr.entremise.identity.login;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows of its beginning. Kept with it in the database.
 *
 * @param signedInAt from when the absolute lifetime counts
 * @param provedAt when the person last proved who they are
 * @param secondFactor whether more than a password or a mail proved it
 * @param device what the browser says it is, in a few words
 * @param address where it was opened from
 * @param provider the OpenID provider that opened it, if one did
 */
public record SessionFacts(
        UUID userId,
        Instant signedInAt,
        Instant provedAt,
        boolean secondFactor,
        String device,
        @Nullable String address,
        @Nullable String provider)
        implements Serializable {

    SessionFacts provedAgain(Instant at, boolean withSecondFactor) {
        return new SessionFacts(userId, signedInAt, at, secondFactor || withSecondFactor, device, address, provider);
    }
}
