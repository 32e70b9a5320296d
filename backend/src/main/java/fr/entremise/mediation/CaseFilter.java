package fr.entremise.mediation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of a list.
 *
 * @param q words of the reference or of the employer's name
 * @param mediator only the cases of this mediator
 */
public record CaseFilter(
        @Nullable String q,
        @Nullable CaseState state,
        @Nullable Task task,
        @Nullable UUID mediator) {

    /** What somebody at the centre has to do with a case. */
    public enum Task {
        EXAMINE,
        ASSIGN,
        INFORM_EMPLOYER,
        ANSWER_LATE
    }
}
