package fr.entremise.deadlines;

import static java.util.Objects.requireNonNull;

import fr.entremise.deadlines.MpoAnswer.Reason;
import fr.entremise.deadlines.MpoAnswer.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether mediation must come first: the employer is covered on the decision's day, the decision is on the closed list,
 * and it is a decision that is attacked (CJA L.213-11, decree n° 2022-433). One refusal decides; a doubt waits for a
 * person.
 */
final class Applicability {

    private static final String DECREE = "Décret n° 2022-433";
    private static final String LAW = "CJA L.213-11";

    private final List<Reason> reasons = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private Verdict verdict = Verdict.YES;

    static Applicability of(MpoQuestion question, CoverageFacts coverage, Situation situation) {
        Applicability result = new Applicability();
        result.weighCoverage(coverage, situation);
        result.weighCategory(requireNonNull(question.category()), question);
        result.weighClaim(requireNonNull(question.claim()));
        return result;
    }

    Verdict verdict() {
        return verdict;
    }

    List<Reason> reasons() {
        return reasons;
    }

    List<Step> steps() {
        return steps;
    }

    private void weighCoverage(CoverageFacts coverage, Situation situation) {
        LocalDate day = situation.intervenedOn();
        String decision = (situation.isImplicit() ? "le refus implicite est né le " : "la décision est du ")
                + French.date(day) + ".";
        switch (coverage) {
            case CoverageFacts.EmployerUnknown() ->
                doubt(
                        Reason.EMPLOYER_UNKNOWN,
                        Step.of(DECREE, null, "L’employeur n’est pas connu du centre : sa convention est à vérifier."));
            case CoverageFacts.NotCovered() ->
                refuse(
                        Reason.NOT_COVERED,
                        Step.of(DECREE, null, "L’employeur n’a pas conclu de convention avec le centre de gestion."));
            case CoverageFacts.Covered covered -> {
                if (day.isBefore(covered.effectiveOn())) {
                    refuse(
                            Reason.NOT_COVERED_YET,
                            Step.of(
                                    DECREE,
                                    covered.effectiveOn(),
                                    "La convention conclue le " + French.date(covered.concludedOn())
                                            + " ne vaut que pour les décisions prises à compter du "
                                            + French.date(covered.effectiveOn()) + " ; " + decision));
                } else if (covered.endsOn() != null && day.isAfter(covered.endsOn())) {
                    refuse(
                            Reason.NO_LONGER_COVERED,
                            Step.of(
                                    DECREE,
                                    covered.endsOn(),
                                    "La convention a cessé de produire effet après le " + French.date(covered.endsOn())
                                            + " ; " + decision));
                } else {
                    steps.add(Step.of(
                            DECREE,
                            day,
                            "La convention conclue le " + French.date(covered.concludedOn())
                                    + " vaut pour les décisions prises à compter du "
                                    + French.date(covered.effectiveOn()) + " ; " + decision));
                }
            }
        }
    }

    private void weighCategory(DecisionCategory category, MpoQuestion question) {
        if (!category.isEligible()) {
            refuse(
                    Reason.CATEGORY_NOT_ELIGIBLE,
                    Step.of(
                            category.rule(),
                            null,
                            "Cette décision n’est pas dans la liste fermée des sept catégories soumises à la médiation"
                                    + " préalable obligatoire."));
            return;
        }
        steps.add(Step.of(
                category.rule(),
                null,
                "La décision relève de la liste des sept catégories : " + category.label() + "."));
        EmployeeStatus status = question.employeeStatus();
        if (category.dependsOnStatus() && status == null) {
            doubt(
                    Reason.STATUS_TO_ASSESS,
                    Step.of(
                            category.rule(),
                            null,
                            "Cette catégorie ne traite pas de la même façon fonctionnaires et agents contractuels : le"
                                    + " statut est à préciser."));
        } else if (category == DecisionCategory.MPO_7_AMENAGEMENT && status == EmployeeStatus.CONTRACTUAL) {
            doubt(
                    Reason.STATUS_TO_ASSESS,
                    Step.of(
                            category.rule(),
                            null,
                            "Le texte ne nomme que les fonctionnaires : son application à un agent contractuel est à"
                                    + " apprécier."));
        }
    }

    private void weighClaim(ClaimKind claim) {
        switch (claim) {
            case DAMAGES_ONLY ->
                doubt(
                        Reason.DAMAGES_ONLY,
                        Step.of(
                                LAW,
                                null,
                                "Une demande de seule indemnisation, sans décision contestée, échappe en principe à la"
                                        + " médiation préalable obligatoire : elle est à apprécier."));
            case DAMAGES_LINKED_TO_DECISION ->
                steps.add(Step.of(
                        LAW, null, "L’indemnisation demandée est liée à une décision contestée : elle suit son sort."));
            case CHALLENGE_DECISION -> {}
        }
    }

    private void refuse(Reason reason, Step step) {
        verdict = Verdict.NO;
        reasons.add(reason);
        steps.add(step);
    }

    private void doubt(Reason reason, Step step) {
        if (verdict == Verdict.YES) {
            verdict = Verdict.TO_ASSESS;
        }
        reasons.add(reason);
        steps.add(step);
    }
}
