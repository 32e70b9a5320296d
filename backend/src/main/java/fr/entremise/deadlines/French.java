package fr.entremise.deadlines;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** French as it is printed. */
final class French {

    private static final DateTimeFormatter FIRST = DateTimeFormatter.ofPattern("EEEE d'er' MMMM uuuu", Locale.FRANCE);
    private static final DateTimeFormatter OTHER = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.FRANCE);

    private French() {}

    static String date(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? FIRST : OTHER).format(day).replaceAll("(\\d(?:er)?) ", "$1\u00a0");
    }

    /** One date, or both where the ways of counting disagree. */
    static String dates(Deadline deadline) {
        return deadline.safe().equals(deadline.latest())
                ? date(deadline.safe())
                : date(deadline.safe()) + ", ou au plus tard " + date(deadline.latest())
                        + " selon la façon de compter les fins de mois";
    }

    static String months(int months) {
        return switch (months) {
            case 1 -> "un mois";
            case 2 -> "deux mois";
            case 3 -> "trois mois";
            case 4 -> "quatre mois";
            case 12 -> "un an";
            default -> months + " mois";
        };
    }

    /** Puts the spaces that must not break before the signs that ask for one. */
    static String typeset(String text) {
        return text.replace(" :", "\u00a0:")
                .replace(" ;", "\u202f;")
                .replace(" ?", "\u202f?")
                .replace(" !", "\u202f!")
                .replace("« ", "«\u00a0")
                .replace(" »", "\u00a0»")
                .replace("n° ", "n°\u00a0");
    }
}
