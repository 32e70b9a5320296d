package fr.entremise.deadlines;

import fr.entremise.deadlines.calendar.ClosedDays;
import fr.entremise.deadlines.calendar.Department;
import fr.entremise.deadlines.calendar.DistanceExtension;
import fr.entremise.deadlines.calendar.LegalPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The two clear months of CJA R.421-1 with their extension (R.421-7) and at most one interruption by an informal appeal
 * (CRPA L.411-2), counted as if every notice were complete; {@link #runs} says whether they really run.
 *
 * @param interruptedBy the informal appeal, where it came in time
 * @param tooLate the informal appeal, where it came after the end
 * @param doubtful whether the appeal came between the safe and the latest day, so that its effect is itself in doubt
 */
record LitigationPeriod(
        Situation situation,
        int extension,
        ClearPeriod first,
        @Nullable InformalAppeal interruptedBy,
        @Nullable InformalAppeal tooLate,
        boolean doubtful) {

    static LitigationPeriod of(
            Situation situation, List<LitigationEvent> events, Residence residence, Department seat) {
        LocalDate start = situation.startsOn();
        int extension = DistanceExtension.months(residence.inFrance(), seat, start);
        ClearPeriod first = new ClearPeriod(start, LegalPeriod.APPEAL.months(start) + extension);
        Optional<InformalAppeal> appeal = InformalAppeal.firstOf(events);
        if (appeal.isEmpty()) {
            return new LitigationPeriod(situation, extension, first, null, null, false);
        }
        return switch (first.endingOnAWorkingDay(seat.closedDays())
                .timingOf(appeal.get().receivedOn())) {
            case TOO_LATE -> new LitigationPeriod(situation, extension, first, null, appeal.get(), false);
            case TO_ASSESS -> new LitigationPeriod(situation, extension, first, appeal.get(), null, true);
            default -> new LitigationPeriod(situation, extension, first, appeal.get(), null, false);
        };
    }

    Deadline endingOnAWorkingDay(ClosedDays closed) {
        Deadline end = last().endingOnAWorkingDay(closed);
        return doubtful ? new Deadline(first.endingOnAWorkingDay(closed).safe(), end.latest()) : end;
    }

    /** Whether what the employee was told is enough for the period to run against them. */
    boolean runs(Predicate<Notice> complete) {
        return complete.test(situation.notice()) && (interruptedBy == null || interruptedBy.startsANewPeriod(complete));
    }

    /** The notification from which the reasonable time is counted where nothing else runs. */
    LocalDate lastUncoveredNotification(Predicate<Notice> complete) {
        return complete.test(situation.notice()) ? last().beginning() : situation.startsOn();
    }

    List<Step> explain(ClosedDays closed, Predicate<Notice> complete) {
        List<Step> steps = new ArrayList<>();
        if (interruptedBy != null) {
            steps.addAll(interruptedBy.explainInterruption(interruptedBy.startsANewPeriod(complete)));
        }
        if (tooLate != null) {
            steps.add(tooLate.explainLateness());
        }
        if (doubtful) {
            steps.add(Step.of(
                    "CJA R.421-1",
                    first.endingOnAWorkingDay(closed).safe(),
                    "Ce recours a été reçu entre les deux fins possibles du délai : la date la plus sûre reste celle du"
                            + " premier délai."));
        }
        steps.addAll(Counting.explain("CJA R.421-1", last(), extension, closed));
        return steps;
    }

    private ClearPeriod last() {
        return interruptedBy == null ? first : new ClearPeriod(interruptedBy.refusedOn(), first.months());
    }
}
