package fr.entremise.mediation.invitation;

import jakarta.persistence.Embeddable;

/** To whom the employer's mail goes. */
@Embeddable
public record Employee(String givenName, String familyName, String email) {}
