package fr.entremise.identity.events;

import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody let a program in, gave it a new secret or shut it out; the journal keeps it, with never a secret in it.
 *
 * @param clientId what the program calls itself at the token endpoint
 */
public record ApiClientAct(
        CentreId centre,
        UUID id,
        Instant at,
        @Nullable UUID actorUserId,
        String actorName,
        @Nullable String address,
        String action,
        String clientId,
        String summary)
        implements CentreEvent {}
