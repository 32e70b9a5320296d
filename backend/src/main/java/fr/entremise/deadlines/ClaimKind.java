package fr.entremise.deadlines;

/** What the employee asks for: mediation comes before a claim against a decision, not before one for damages alone. */
public enum ClaimKind {
    CHALLENGE_DECISION,
    DAMAGES_ONLY,
    DAMAGES_LINKED_TO_DECISION
}
