package fr.entremise.deadlines;

import fr.entremise.deadlines.MpoAnswer.Reason;
import fr.entremise.deadlines.MpoAnswer.Timing;
import fr.entremise.deadlines.calendar.Department;
import fr.entremise.deadlines.calendar.LegalPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The answer where mediation applies or may apply: the time limit to refer is that of the court (CJA R.213-10). */
record MediationAnswer(
        Applicability applicability,
        Situation situation,
        LitigationPeriod period,
        Department workplace,
        CentreCalendar centre,
        LocalDate today) {

    private static final String RULE = "CJA R.213-10";
    private static final Predicate<Notice> COMPLETE = Notice::startsTheMediationClock;

    MpoAnswer seized(LocalDate referredOn, List<LitigationEvent> events) {
        boolean runs = period.runs(COMPLETE);
        boolean confirmedWithoutNotice = situation.confirmedBy() != null && !COMPLETE.test(situation.notice());
        Deadline prudent = period.endingOnAWorkingDay(centre.closedDays());
        Deadline ofClaim = period.endingOnAWorkingDay(workplace.seatOfCourt().closedDays());
        Seizure.Outcome outcome =
                Seizure.firstInTime(referredOn, events, runs ? new Seizure.Limits(prudent, ofClaim) : null);
        Timing timing = confirmedWithoutNotice ? Timing.TO_ASSESS : outcome.timing();
        LocalDate reasonableTimeOn = timing == Timing.NOT_RUNNING ? reasonableTimeOn() : null;

        List<Reason> reasons = new ArrayList<>(applicability.reasons());
        if (!runs) {
            reasons.add(Reason.NOTICE_INCOMPLETE);
        }
        List<Step> steps = new ArrayList<>(applicability.steps());
        steps.addAll(situation.explainBirth(today));
        steps.add(explainNotice(runs));
        steps.addAll(period.explain(centre.closedDays(), COMPLETE));
        steps.addAll(explainDoubtOrReasonableTime(confirmedWithoutNotice, reasonableTimeOn));
        outcome.tooLate().forEach(attempt -> steps.add(attempt.explainLateness()));
        steps.add(outcome.retained().explain(timing));
        return new MpoAnswer(
                applicability.verdict(),
                reasons,
                timing,
                outcome.retained().on(),
                runs ? prudent : null,
                prudent,
                reasonableTimeOn,
                null,
                situation.implicitRefusalOn(),
                steps);
    }

    private LocalDate reasonableTimeOn() {
        LocalDate notified = period.lastUncoveredNotification(COMPLETE);
        return notified.plusMonths(LegalPeriod.REASONABLE_TIME.months(notified));
    }

    private Step explainNotice(boolean runs) {
        if (runs) {
            return Step.of(
                    RULE,
                    situation.startsOn(),
                    subject() + " mentionne la médiation obligatoire et les coordonnées du médiateur : le délai pour le"
                            + " saisir est celui du recours, et il court.");
        }
        return Step.of(
                RULE,
                null,
                missingFrom()
                        + " mentionne à la fois la médiation obligatoire et les coordonnées du médiateur : le délai ne court"
                        + " pas. Par prudence, la date qu’aurait donnée une mention complète est indiquée.");
    }

    private String missingFrom() {
        if (COMPLETE.test(situation.notice())) {
            return "Aucune réponse au recours gracieux ou hiérarchique ne";
        }
        return situation.isImplicit() ? "Aucun accusé de réception de la demande ne" : "Rien dans la notification ne";
    }

    private String subject() {
        return situation.isImplicit() ? "L’accusé de réception de la demande" : "La notification";
    }

    private List<Step> explainDoubtOrReasonableTime(
            boolean confirmedWithoutNotice, @Nullable LocalDate reasonableTimeOn) {
        List<Step> steps = new ArrayList<>();
        if (situation.confirmedBy() != null) {
            steps.add(situation.explainConfirmation(
                    confirmedWithoutNotice
                            ? "faute de mention complète dans l’accusé de réception, le délai est à apprécier par une"
                                    + " personne."
                            : "le premier délai demeure."));
        }
        if (reasonableTimeOn != null) {
            steps.add(Step.of(
                    LegalPeriod.REASONABLE_TIME.rule(reasonableTimeOn),
                    reasonableTimeOn,
                    "Même sans délai, un recours tardif peut être refusé s’il dépasse un délai raisonnable, en principe"
                            + " d’un an, soit le " + French.date(reasonableTimeOn)
                            + ". C’est un avertissement, non un refus."));
        }
        return steps;
    }
}
