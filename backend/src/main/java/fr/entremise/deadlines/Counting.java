package fr.entremise.deadlines;

import fr.entremise.deadlines.calendar.ClosedDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says in French how a clear period was counted: extension, addition, closed days. */
final class Counting {

    private Counting() {}

    static List<Step> explain(String rule, ClearPeriod period, int extension, ClosedDays closed) {
        List<Step> steps = new ArrayList<>();
        if (extension > 0) {
            steps.add(Step.of(
                    "CJA R.421-7",
                    null,
                    "En raison de la distance entre le domicile et le tribunal, le délai s’allonge : "
                            + French.months(extension) + " de plus."));
        }
        Deadline unmoved = period.unmoved();
        steps.add(Step.of(
                rule,
                unmoved.safe(),
                "Le délai est de " + French.months(period.months()) + " francs à compter du "
                        + French.date(period.beginning()) + " : ni ce jour ni celui de l’échéance ne comptent. Dernier"
                        + " jour : " + French.dates(unmoved) + "."));
        explainMove(steps, unmoved.safe(), closed);
        if (!unmoved.latest().equals(unmoved.safe())) {
            explainMove(steps, unmoved.latest(), closed);
        }
        return steps;
    }

    private static void explainMove(List<Step> steps, LocalDate day, ClosedDays closed) {
        closed.reason(day).ifPresent(reason -> {
            LocalDate moved = closed.nextWorkingDay(day);
            steps.add(Step.of(
                    "CE 2014 n° 362568",
                    moved,
                    "Le " + French.date(day) + " " + reason + " : le délai se termine le " + French.date(moved)
                            + ", premier jour ouvré qui suit."));
        });
    }
}
