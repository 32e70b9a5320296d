package fr.entremise.mediation;

/** How far an employer is with its answer. */
public enum EmployerAnswer {
    /** The centre has not told it of the case. */
    NOT_ASKED,
    AWAITED,
    ACCEPTS,
    REFUSES
}
