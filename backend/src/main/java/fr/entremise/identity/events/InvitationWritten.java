package fr.entremise.identity.events;

import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody is invited to a centre, or invited again. */
public record InvitationWritten(CentreId centre, UUID id, String email, String token, LocalDate lastDay)
        implements CentreEvent {}
