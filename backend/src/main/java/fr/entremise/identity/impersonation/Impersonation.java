package fr.entremise.identity.impersonation;

import fr.entremise.tenancy.CentreId;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who sees a centre from the place of one of its members.
 *
 * @param byUserId who looks
 * @param userId in whose place
 * @param open whether it still lasts
 */
public record Impersonation(
        UUID id,
        CentreId centre,
        UUID byUserId,
        String byName,
        UUID userId,
        String name,
        String reason,
        Instant begunAt,
        Instant until,
        boolean open) {

    /** As the journal names whoever looks. */
    public String inWords() {
        return byName + ", à la place de " + name;
    }
}
