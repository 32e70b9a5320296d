package fr.entremise.mediation.web;

import fr.entremise.deadlines.DecisionCategory;
import fr.entremise.mediation.CaseFilter;
import fr.entremise.mediation.CaseKind;
import fr.entremise.mediation.CaseState;
import fr.entremise.mediation.EmployerAnswer;
import fr.entremise.mediation.OwnCaseFilter;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Span;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a list of cases is narrowed in its address. */
record CaseListParameters(
        @Nullable String q,
        @Nullable CaseState state,
        CaseFilter.@Nullable Task task,
        @Nullable CaseKind kind,
        @Nullable UUID mediator,
        @Nullable Boolean assigned,
        @Nullable Siren body,
        @Nullable DecisionCategory category,
        @Nullable EmployerAnswer employerAnswer,
        @Nullable LocalDate receivedFrom,
        @Nullable LocalDate receivedTo,
        @Nullable LocalDate safeFrom,
        @Nullable LocalDate safeTo,
        @Nullable LocalDate latestFrom,
        @Nullable LocalDate latestTo) {

    CaseFilter filter() {
        return new CaseFilter(
                q,
                state,
                task,
                kind,
                mediator,
                assigned,
                body,
                category,
                employerAnswer,
                Span.days("received", receivedFrom, receivedTo),
                Span.days("safe", safeFrom, safeTo),
                Span.days("latest", latestFrom, latestTo));
    }

    /** The same for an employer, who has fewer. */
    record Own(
            @Nullable String q,
            @Nullable CaseState state,
            @Nullable Siren body,
            @Nullable EmployerAnswer employerAnswer,
            @Nullable LocalDate referralFrom,
            @Nullable LocalDate referralTo) {

        OwnCaseFilter filter() {
            return new OwnCaseFilter(q, state, body, employerAnswer, Span.days("referral", referralFrom, referralTo));
        }
    }
}
