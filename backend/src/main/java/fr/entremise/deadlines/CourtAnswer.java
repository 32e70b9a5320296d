package fr.entremise.deadlines;

import static java.util.Objects.requireNonNull;

import fr.entremise.deadlines.ContestedDecision.ExpressRefusal;
import fr.entremise.deadlines.MpoAnswer.Reason;
import fr.entremise.deadlines.calendar.ClosedDays;
import fr.entremise.deadlines.calendar.Department;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The answer where mediation does not apply: the employee goes to court, in two clear months (CJA R.421-1) that run only
 * if the notice gave the court and the time limit (R.421-5). A referral would not stop them.
 */
record CourtAnswer(
        Applicability applicability,
        Situation situation,
        LitigationPeriod period,
        Department workplace,
        LocalDate today) {

    private static final Predicate<Notice> COMPLETE = Notice::givesCourtAndTimeLimit;

    MpoAnswer referredOn(LocalDate referredOn) {
        Deadline courtDeadline = courtDeadline();
        List<Reason> reasons = new ArrayList<>(applicability.reasons());
        List<Step> steps = new ArrayList<>(applicability.steps());
        if (situation.mentionsMpo()) {
            reasons.add(Reason.NOTICE_WRONGLY_ORDERS_MPO);
            steps.add(Step.of(
                    "CJA R.213-10",
                    null,
                    "La mention d’une médiation obligatoire est erronée : elle ne s’applique pas à cette décision."));
        }
        steps.add(Step.of(
                "CJA R.312-12",
                null,
                "Le recours se porte directement devant le tribunal du lieu d’affectation : " + workplace.court()
                        + ". La saisine du médiateur n’en interrompt pas le délai."));
        steps.addAll(situation.explainBirth(today));
        steps.addAll(explainPeriod(courtDeadline));
        return new MpoAnswer(
                applicability.verdict(),
                reasons,
                null,
                referredOn,
                null,
                null,
                null,
                courtDeadline,
                situation.implicitRefusalOn(),
                steps);
    }

    private @Nullable Deadline courtDeadline() {
        ClosedDays closed = workplace.seatOfCourt().closedDays();
        if (period.runs(COMPLETE)) {
            return period.endingOnAWorkingDay(closed);
        }
        // Told only by the refusal that confirms: safe is counted from the silence, latest from what was told.
        if (isToldByConfirmation()) {
            LocalDate toldOn =
                    requireNonNull(requireNonNull(situation.confirmedBy()).notifiedOn());
            Deadline told = new ClearPeriod(toldOn, period.first().months()).endingOnAWorkingDay(closed);
            return new Deadline(period.endingOnAWorkingDay(closed).safe(), told.latest());
        }
        return null;
    }

    private boolean isToldByConfirmation() {
        ExpressRefusal confirmation = situation.confirmedBy();
        return confirmation != null
                && period.interruptedBy() == null
                && !COMPLETE.test(situation.notice())
                && COMPLETE.test(Notice.orNone(confirmation.notice()));
    }

    private List<Step> explainPeriod(@Nullable Deadline courtDeadline) {
        List<Step> steps = new ArrayList<>();
        if (courtDeadline == null) {
            steps.add(Step.of(
                    "CJA R.421-5",
                    null,
                    "Le tribunal et le délai de recours n’ont pas été indiqués : aucune date limite ne peut être donnée."
                            + " Mieux vaut agir sans attendre, au plus tard dans un délai raisonnable, en principe d’un"
                            + " an."));
            return steps;
        }
        steps.addAll(period.explain(workplace.seatOfCourt().closedDays(), COMPLETE));
        if (situation.confirmedBy() != null) {
            steps.add(situation.explainConfirmation(
                    isToldByConfirmation()
                            ? "elle seule indique le tribunal et le délai, ce qui peut mener jusqu’au "
                                    + French.date(courtDeadline.latest()) + "."
                            : "le premier délai demeure."));
        }
        return steps;
    }
}
