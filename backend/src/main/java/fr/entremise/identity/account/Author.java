package fr.entremise.identity.account;

import fr.entremise.identity.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changes an account, for the journal.
 *
 * @param userId null for the application itself
 */
public record Author(
        @Nullable UUID userId, String name, @Nullable String address) {

    public static Author of(Actor actor, String address) {
        return new Author(actor.userId(), actor.name(), address);
    }
}
