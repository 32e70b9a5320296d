package fr.entremise.mediation.overview;

import java.time.LocalDate;

/** How pressing a day is. */
public enum Risk {
    LATE,
    SOON,
    LATER;

    /** A week leaves time to write, to be answered, and to act. */
    static final int DAYS_OF_SOON = 7;

    /** The day itself is not late yet. */
    static Risk of(LocalDate on, LocalDate today) {
        if (on.isBefore(today)) {
            return LATE;
        }
        return on.isAfter(today.plusDays(DAYS_OF_SOON)) ? LATER : SOON;
    }
}
