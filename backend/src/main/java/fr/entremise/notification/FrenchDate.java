package fr.entremise.notification;

import fr.entremise.shared.French;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as one writes them in a French letter, with spaces that a line end never breaks. */
final class FrenchDate {

    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);

    private FrenchDate() {}

    static String of(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? "1er" : day.getDayOfMonth()) + "\u00a0" + MONTH_AND_YEAR.format(day);
    }

    static String andHourOf(Instant instant, ZoneId zone) {
        return of(LocalDate.ofInstant(instant, zone)) + " à " + French.time(instant, zone);
    }
}
