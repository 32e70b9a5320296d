package fr.entremise.mediation.events;

import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;

/** Somebody with the secret link asks for the code that opens the follow-up page. */
public record FollowUpCodeAsked(CentreId centre, String reference, String email, String code) implements CentreEvent {}
