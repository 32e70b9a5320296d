package fr.entremise.mediation.events;

import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;

/** A claimant asks for the code that opens all referrals made with their address. */
public record ClaimantCodeAsked(CentreId centre, String email, String code, UUID id) implements CentreEvent {}
