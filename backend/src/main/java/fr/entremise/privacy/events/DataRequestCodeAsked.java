package fr.entremise.privacy.events;

import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;

/** Somebody shows that the address of a request is theirs, or opens it again. */
public record DataRequestCodeAsked(CentreId centre, UUID id, String email, String code) implements CentreEvent {}
