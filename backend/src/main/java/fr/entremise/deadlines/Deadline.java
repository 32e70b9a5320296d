package fr.entremise.deadlines;

import java.time.LocalDate;

/**
 * The last useful day of a clear period. On or before {@code safe} nobody can object; after {@code latest} everybody
 * can; between the two, the doctrines on the ends of months disagree.
 */
public record Deadline(LocalDate safe, LocalDate latest) {

    public Deadline {
        if (latest.isBefore(safe)) {
            throw new IllegalArgumentException("latest precedes safe");
        }
    }

    MpoAnswer.Timing timingOf(LocalDate day) {
        if (!day.isAfter(safe)) {
            return MpoAnswer.Timing.IN_TIME;
        }
        return day.isAfter(latest) ? MpoAnswer.Timing.TOO_LATE : MpoAnswer.Timing.TO_ASSESS;
    }
}
