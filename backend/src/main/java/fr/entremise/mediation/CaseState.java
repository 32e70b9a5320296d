package fr.entremise.mediation;

/** Where a case stands. */
public enum CaseState {
    /** Has its number and its date; the centre examines it. */
    RECEIVED("À examiner"),
    /** As received, and something is asked for; the first date is kept. */
    INCOMPLETE("Pièces attendues"),
    /** Found admissible, or agreed by both parties; no mediator yet. */
    ACCEPTED("Recevable, médiateur à nommer"),
    /** Handed to a mediator: from here on its content is theirs alone. */
    ASSIGNED("Médiation en cours"),
    CLOSED("Médiation terminée"),
    INADMISSIBLE("Irrecevable"),
    /** Taken back by the employee before a mediator had it. */
    WITHDRAWN("Saisine retirée");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    /** In French, as screens say it. */
    public String label() {
        return label;
    }

    boolean isUnderExamination() {
        return this == RECEIVED || this == INCOMPLETE;
    }

    boolean isRunning() {
        return this == ACCEPTED || this == ASSIGNED;
    }
}
