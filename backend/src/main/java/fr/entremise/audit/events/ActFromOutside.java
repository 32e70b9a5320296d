package fr.entremise.audit.events;

import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.time.Instant;
import java.util.UUID;

/**
 * Those who run the platform did something that the centre is to know of; its journal keeps it. It stands or falls with the
 * act, which is the platform's, while the journal is the centre's.
 */
public record ActFromOutside(
        CentreId centre, UUID id, Instant at, UUID actorUserId, String actorName, String action, String summary)
        implements CentreEvent {}
