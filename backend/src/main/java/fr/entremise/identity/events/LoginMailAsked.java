package fr.entremise.identity.events;

import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The owner of an account asked for a code or a link; one of their centres writes to them.
 *
 * @param secret the six digits, or what the link ends with
 * @param link what a link ends with that does as well as the six digits
 */
public record LoginMailAsked(
        CentreId centre,
        UUID id,
        Purpose purpose,
        String email,
        String secret,
        @Nullable String link) implements CentreEvent {

    /** What the secret opens. */
    public enum Purpose {
        /** A session, by six digits. */
        LOGIN,
        /** The page where a new password is chosen, by a link. */
        PASSWORD,
        /** Proof that a new address is read by its owner, by six digits or by a link. */
        ADDRESS
    }
}
