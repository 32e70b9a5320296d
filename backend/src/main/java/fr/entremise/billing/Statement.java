package fr.entremise.billing;

import fr.entremise.shared.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the time of a case costs its employer: one line for each rate that was in force while work was done, rounded
 * half up to the cent once for the line. Raw minutes are never rounded.
 */
public record Statement(int totalMinutes, int countableMinutes, List<Line> lines, Money total) {

    static Statement of(List<TimeEntry> entries, CountableActivities countable, Function<LocalDate, Rate> rateOn) {
        Map<Rate, List<TimeEntry>> byRate = entries.stream()
                .filter(entry -> countable.counts(entry.activity(), entry.workedOn()))
                .collect(Collectors.groupingBy(entry -> rateOn.apply(entry.workedOn())));
        List<Line> lines = byRate.entrySet().stream()
                .map(group -> Line.of(group.getKey(), group.getValue()))
                .filter(line -> line.minutes() > 0)
                .sorted(Comparator.comparing(Line::firstDay))
                .toList();
        return new Statement(
                entries.stream().mapToInt(TimeEntry::minutes).sum(),
                lines.stream().mapToInt(Line::minutes).sum(),
                lines,
                lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus));
    }

    /** Work between two days at one rate. */
    public record Line(LocalDate firstDay, LocalDate lastDay, int minutes, Rate rate, Money amount) {

        private static Line of(Rate rate, List<TimeEntry> entries) {
            // Days whose entries were all undone are not days of work.
            Map<LocalDate, Integer> worked = entries.stream()
                    .collect(Collectors.groupingBy(TimeEntry::workedOn, Collectors.summingInt(TimeEntry::minutes)));
            List<LocalDate> days = worked.entrySet().stream()
                    .filter(day -> day.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            int minutes = worked.values().stream().mapToInt(Integer::intValue).sum();
            LocalDate any = entries.getFirst().workedOn();
            return new Line(
                    days.isEmpty() ? any : days.getFirst(),
                    days.isEmpty() ? any : days.getLast(),
                    minutes,
                    rate,
                    rate.included() ? Money.ZERO : rate.hourly().perHourFor(minutes));
        }

        /** The sum as a person would write it: {@code 5 h 30 × 100,00 € = 550,00 €}. */
        public String formula() {
            return FrenchDuration.of(minutes) + "\u00a0× " + (rate.included() ? Money.ZERO : rate.hourly()).formatted()
                    + "\u00a0= " + amount.formatted();
        }
    }
}
