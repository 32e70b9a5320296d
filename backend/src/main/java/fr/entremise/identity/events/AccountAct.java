package fr.entremise.identity.events;

import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did something to an account or a login of the centre; the journal keeps it. It stands or falls with the act,
 * which is the platform's, while the journal is the centre's.
 *
 * @param actorUserId null for the application itself
 * @param address where it was done from, as far as known
 */
public record AccountAct(
        CentreId centre,
        UUID id,
        Instant at,
        @Nullable UUID actorUserId,
        String actorName,
        @Nullable String address,
        String action,
        String subject,
        String summary,
        @Nullable String was,
        @Nullable String became)
        implements CentreEvent {}
