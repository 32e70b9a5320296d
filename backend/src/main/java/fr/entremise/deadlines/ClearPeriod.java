package fr.entremise.deadlines;

import fr.entremise.deadlines.calendar.ClosedDays;
import java.time.LocalDate;

/**
 * A <i>délai franc</i>: neither the day it begins nor the day it runs out counts (CE Sect. 4 June 1954, commune de
 * Décines-Charpieu). Two ways of counting differ at the ends of months and both are kept: the months are added to the
 * first day and a day follows (A), or to the day after the first (B). Extra months are part of one addition.
 */
record ClearPeriod(LocalDate beginning, int months) {

    LocalDate byMethodA() {
        return beginning.plusMonths(months).plusDays(1);
    }

    LocalDate byMethodB() {
        return beginning.plusDays(1).plusMonths(months);
    }

    /** The last useful days before a closed one moves them. */
    Deadline unmoved() {
        LocalDate a = byMethodA();
        LocalDate b = byMethodB();
        return a.isAfter(b) ? new Deadline(b, a) : new Deadline(a, b);
    }

    Deadline endingOnAWorkingDay(ClosedDays closed) {
        Deadline unmoved = unmoved();
        return new Deadline(closed.nextWorkingDay(unmoved.safe()), closed.nextWorkingDay(unmoved.latest()));
    }
}
