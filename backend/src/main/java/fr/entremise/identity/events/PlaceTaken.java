package fr.entremise.identity.events;

import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.time.Instant;
import java.util.UUID;

/** An admin of the centre saw it from a member's place, and has given it back; the member is told. */
public record PlaceTaken(CentreId centre, UUID id, String email, String by, Instant begunAt, Instant endedAt)
        implements CentreEvent {}
