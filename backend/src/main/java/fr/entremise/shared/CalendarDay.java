package fr.entremise.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** A day as the API writes and reads it, in bodies and in addresses: YYYY-MM-DD, with no year that a database refuses. */
public final class CalendarDay {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendLiteral('-')
            .appendValue(ChronoField.MONTH_OF_YEAR, 2)
            .appendLiteral('-')
            .appendValue(ChronoField.DAY_OF_MONTH, 2)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private CalendarDay() {}

    /**
     * Reads a day.
     *
     * @throws DateTimeParseException when it is written otherwise or is not in the calendar
     */
    public static LocalDate parse(String text) {
        return LocalDate.parse(text, FORMAT);
    }
}
