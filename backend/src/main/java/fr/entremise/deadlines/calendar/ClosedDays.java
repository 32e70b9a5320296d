package fr.entremise.deadlines.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Saturdays, Sundays and public holidays of one territory (code du travail L.3133-1, L.3134-13, L.3422-2). A time limit
 * that would end on one of them ends on the next working day (CE 2014 n° 362568).
 */
public final class ClosedDays {

    private static final String NATIONAL = "NATIONAL";
    private static final List<Holiday> ALL =
            LegalData.rows("closed-days.csv").stream().map(Holiday::read).toList();

    private final List<Holiday> holidays;

    private ClosedDays(List<Holiday> holidays) {
        this.holidays = holidays;
    }

    public static ClosedDays of(String calendar) {
        return new ClosedDays(ALL.stream()
                .filter(holiday -> holiday.calendar.equals(NATIONAL) || holiday.calendar.equals(calendar))
                .toList());
    }

    public boolean include(LocalDate day) {
        return reason(day).isPresent();
    }

    /** That day, or the first working day after it. */
    public LocalDate nextWorkingDay(LocalDate day) {
        LocalDate candidate = day;
        while (include(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** Why a time limit cannot end on that day, as the verb of a sentence; empty on a working day. */
    public Optional<String> reason(LocalDate day) {
        Optional<String> holiday = holidays.stream()
                .filter(candidate -> candidate.fallsOn(day))
                .map(found -> "est férié (" + found.name + ")")
                .findFirst();
        if (holiday.isPresent()) {
            return holiday;
        }
        return switch (day.getDayOfWeek()) {
            case DayOfWeek.SATURDAY, DayOfWeek.SUNDAY -> Optional.of("n’est pas un jour ouvré");
            default -> Optional.empty();
        };
    }

    /** Either the same day every year, or a number of days after Easter Sunday. */
    private record Holiday(
            String calendar,
            @Nullable MonthDay fixed,
            int daysAfterEaster,
            String name,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear) {

        private static final String EASTER = "EASTER";

        static Holiday read(List<String> row) {
            String day = row.get(1);
            boolean moves = day.startsWith(EASTER);
            return new Holiday(
                    row.get(0),
                    moves ? null : MonthDay.parse("--" + day),
                    moves ? Integer.parseInt(day.substring(EASTER.length())) : 0,
                    row.get(2),
                    year(row.get(3)),
                    year(row.get(4)));
        }

        boolean fallsOn(LocalDate date) {
            int year = date.getYear();
            return (firstYear == null || year >= firstYear)
                    && (lastYear == null || year <= lastYear)
                    && date.equals(
                            fixed == null ? Easter.sundayOf(year).plusDays(daysAfterEaster) : fixed.atYear(year));
        }

        private static @Nullable Integer year(String cell) {
            return cell.isEmpty() ? null : Integer.valueOf(cell);
        }
    }
}
