package fr.entremise.deadlines;

import fr.entremise.deadlines.calendar.ClosedDays;
import fr.entremise.deadlines.calendar.LegalPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The time to answer somebody who uses a right over their data (GDPR art. 12(3)): a month from the receipt, three when it is
 * extended. Counted as all periods of the Union's law (Regulation 1182/71 art. 3): up to the day of the same number, or the
 * last of the month, and to the next working day when that one is closed.
 */
public record DataRequestPeriod(LocalDate receivedOn, boolean extended) {

    /** {@code safe} is the day before any closed one moves it: whoever answers by then needs no calendar. */
    public Deadline deadline(CentreCalendar centre) {
        return new Deadline(unmoved(), centre.closedDays().nextWorkingDay(unmoved()));
    }

    /** How it was counted, in French. */
    public List<Step> explain(CentreCalendar centre) {
        ClosedDays closed = centre.closedDays();
        LocalDate unmoved = unmoved();
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(
                period().rule(receivedOn),
                unmoved,
                extended
                        ? "Demande reçue le " + French.date(receivedOn)
                                + " : le délai d’un mois a été prolongé de deux mois," + " jusqu’au "
                                + French.date(unmoved) + "."
                        : "Demande reçue le " + French.date(receivedOn)
                                + " : la réponse est due dans un délai d’un mois," + " jusqu’au " + French.date(unmoved)
                                + "."));
        closed.reason(unmoved)
                .ifPresent(reason -> steps.add(Step.of(
                        "Règlement 1182/71 art. 3",
                        closed.nextWorkingDay(unmoved),
                        "Le " + French.date(unmoved) + " " + reason + " : le délai se termine le "
                                + French.date(closed.nextWorkingDay(unmoved)) + ", premier jour ouvré qui suit.")));
        return steps;
    }

    private LocalDate unmoved() {
        return receivedOn.plusMonths(period().months(receivedOn));
    }

    private LegalPeriod period() {
        return extended ? LegalPeriod.DATA_REQUEST_EXTENDED : LegalPeriod.DATA_REQUEST;
    }
}
