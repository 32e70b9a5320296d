package fr.entremise.mediation.invitation;

/** What the employee is asked to say yes to. */
public enum InvitationKind {
    LETTER,
    PARTY_MEDIATION
}
