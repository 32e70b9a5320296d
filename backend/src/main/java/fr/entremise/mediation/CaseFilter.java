package fr.entremise.mediation;

import fr.entremise.deadlines.DecisionCategory;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Span;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of a list; null is no restriction.
 *
 * @param q words of the reference or of the employer's name
 * @param mediator only the cases of this mediator
 * @param assigned only those that a mediator has, or none
 * @param category what was decided; only among the cases whose referral the person may read
 * @param received on the days of the centre
 */
public record CaseFilter(
        @Nullable String q,
        @Nullable CaseState state,
        @Nullable Task task,
        @Nullable CaseKind kind,
        @Nullable UUID mediator,
        @Nullable Boolean assigned,
        @Nullable Siren body,
        @Nullable DecisionCategory category,
        @Nullable EmployerAnswer employerAnswer,
        Span<LocalDate> received,
        Span<LocalDate> safe,
        Span<LocalDate> latest) {

    /** What somebody at the centre has to do with a case. */
    public enum Task {
        EXAMINE,
        ASSIGN,
        INFORM_EMPLOYER,
        ANSWER_LATE
    }

    public static CaseFilter words(String q) {
        return of(q, null);
    }

    static CaseFilter task(Task task) {
        return of(null, task);
    }

    private static CaseFilter of(@Nullable String q, @Nullable Task task) {
        return new CaseFilter(q, null, task, null, null, null, null, null, null, Span.open(), Span.open(), Span.open());
    }

    /** Of the same cases, those of one mediator. */
    CaseFilter of(UUID onlyMediator) {
        return new CaseFilter(
                q, state, task, kind, onlyMediator, assigned, body, category, employerAnswer, received, safe, latest);
    }
}
