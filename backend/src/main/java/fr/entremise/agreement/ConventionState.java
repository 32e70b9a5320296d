package fr.entremise.agreement;

/** Where a convention stands; a concluded one moves on by itself with the days. */
public enum ConventionState {
    DRAFT,
    SENT,
    SIGNED_BY_MEMBER,
    SIGNED_BY_CENTRE,
    /** Concluded, covers from the first day of the next month. */
    SCHEDULED,
    ACTIVE,
    /** Its last covered day is set and has not gone by. */
    NOTICE_GIVEN,
    TERMINATED,
    /** Given up before it was concluded. */
    ABANDONED
}
