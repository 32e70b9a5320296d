package fr.entremise.mediation;

/** How a mediation ended. */
public enum Outcome {
    AGREEMENT_FULL,
    AGREEMENT_PARTIAL,
    NO_AGREEMENT,
    REFUSED_BY_EMPLOYER,
    REFUSED_BY_AGENT,
    WITHDRAWN,
    ENDED_BY_MEDIATOR,
    RESOLVED_BEFORE_START;

    boolean isAgreement() {
        return this == AGREEMENT_FULL || this == AGREEMENT_PARTIAL;
    }
}
