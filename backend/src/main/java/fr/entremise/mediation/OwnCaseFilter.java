package fr.entremise.mediation;

import fr.entremise.shared.Siren;
import fr.entremise.shared.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which of the cases that concern an employer; null is no restriction.
 *
 * @param q words of the reference or of the employer's name
 * @param body one of those that the person works for
 */
public record OwnCaseFilter(
        @Nullable String q,
        @Nullable CaseState state,
        @Nullable Siren body,
        @Nullable EmployerAnswer employerAnswer,
        Span<LocalDate> referral) {

    static OwnCaseFilter words(String q) {
        return new OwnCaseFilter(q, null, null, null, Span.open());
    }
}
