package fr.entremise.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from {@code from} to {@code to}, both included; without {@code to} the range has no end yet. */
public record DateRange(LocalDate from, @Nullable LocalDate to) {

    public DateRange {
        if (to != null && to.isBefore(from)) {
            throw new InvalidDateRange();
        }
    }

    public static DateRange since(LocalDate from) {
        return new DateRange(from, null);
    }

    public static DateRange of(LocalDate from, LocalDate to) {
        return new DateRange(from, to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(DateRange other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }

    /** The same range ended on that day, which stays included. */
    public DateRange endingOn(LocalDate lastDay) {
        return new DateRange(from, lastDay);
    }
}
