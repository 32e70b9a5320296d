package fr.entremise.mediation;

/** What may be done to a case. */
public enum CaseAction {
    RECOMPUTE,
    ACCEPT,
    DECLARE_INADMISSIBLE,
    ASK_MISSING_PIECES,
    ASSIGN_MEDIATOR,
    INFORM_EMPLOYER,
    RECORD_EMPLOYER_ANSWER,
    CLOSE,
    END_ASSISTANCE,
    READ_CLOSING_RECORD
}
