package fr.entremise.mediation;

/** Where a case stands. */
public enum CaseState {
    /** Has its number and its date; the centre examines it. */
    RECEIVED,
    /** As received, and something is asked for; the first date is kept. */
    INCOMPLETE,
    /** Found admissible, or agreed by both parties; no mediator yet. */
    ACCEPTED,
    /** Handed to a mediator: from here on its content is theirs alone. */
    ASSIGNED,
    CLOSED,
    INADMISSIBLE,
    /** Taken back by the employee before a mediator had it. */
    WITHDRAWN;

    boolean isUnderExamination() {
        return this == RECEIVED || this == INCOMPLETE;
    }

    boolean isRunning() {
        return this == ACCEPTED || this == ASSIGNED;
    }
}
