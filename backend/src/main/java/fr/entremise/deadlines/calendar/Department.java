package fr.entremise.deadlines.calendar;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A department or overseas territory as the time limits see it: its court, its zone, its closed days. */
public record Department(String code, String name, String zone, String calendar, String court, String courtSeat) {

    private static final String METROPOLE = "METROPOLE";
    private static final Map<String, Department> ALL = LegalData.rows("departments.csv").stream()
            .map(Department::read)
            .collect(Collectors.toUnmodifiableMap(Department::code, Function.identity()));

    public static @Nullable Department find(@Nullable String code) {
        return code == null ? null : ALL.get(code);
    }

    public static Department of(String code) {
        return Objects.requireNonNull(ALL.get(code), () -> "unknown department " + code);
    }

    public boolean isOverseas() {
        return !METROPOLE.equals(zone);
    }

    public ClosedDays closedDays() {
        return ClosedDays.of(calendar);
    }

    /** Where the court of this department sits: only the southern lands are judged from elsewhere. */
    public Department seatOfCourt() {
        return of(courtSeat);
    }

    private static Department read(List<String> row) {
        return new Department(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5));
    }
}
