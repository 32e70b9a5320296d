package fr.entremise.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** French as documents and sentences print it. */
public final class French {

    private static final DateTimeFormatter FIRST = DateTimeFormatter.ofPattern("d'er' MMMM uuuu", Locale.FRANCE);
    private static final DateTimeFormatter OTHER = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRANCE);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRANCE);

    private French() {}

    /** {@code 1er juin 2023}, with spaces that do not break. */
    public static String day(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? FIRST : OTHER).format(day).replace(' ', '\u00a0');
    }

    /** {@code 1er juin 2023 à 9 h 05} by the clocks of the zone, with spaces that do not break. */
    public static String moment(Instant instant, ZoneId zone) {
        return day(LocalDate.ofInstant(instant, zone)) + " à " + time(instant, zone);
    }

    /** {@code 9 h 05} by the clocks of the zone. */
    public static String time(Instant instant, ZoneId zone) {
        return TIME.withZone(zone).format(instant).replace(' ', '\u00a0');
    }

    /** Puts the spaces that must not break before and after the signs that ask for one. */
    public static String typeset(String text) {
        return text.replace(" :", "\u00a0:")
                .replace(" ;", "\u202f;")
                .replace(" ?", "\u202f?")
                .replace(" !", "\u202f!")
                .replace("« ", "«\u00a0")
                .replace(" »", "\u00a0»")
                .replace("n° ", "n°\u00a0");
    }
}
