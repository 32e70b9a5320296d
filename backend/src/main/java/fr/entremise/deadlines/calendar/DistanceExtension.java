package fr.entremise.deadlines.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Months added for those who live far from the court (CJA R.421-7). */
public final class DistanceExtension {

    private static final List<Row> ROWS =
            LegalData.rows("distance-extensions.csv").stream().map(Row::read).toList();

    private DistanceExtension() {}

    /** Months to add to a period that begins on that day, before the court of that seat; who has no home here is abroad. */
    public static int months(@Nullable Department home, Department courtSeat, LocalDate beginning) {
        return ROWS.stream()
                .filter(row -> LegalData.holdsOn(beginning, row.first, row.last))
                .filter(row -> row.fits(home, courtSeat))
                .mapToInt(Row::months)
                .findFirst()
                .orElse(0);
    }

    private record Row(
            String residence,
            String court,
            int months,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {

        static Row read(List<String> cells) {
            return new Row(
                    cells.get(0),
                    cells.get(1),
                    Integer.parseInt(cells.get(2)),
                    LegalData.day(cells.get(3)),
                    LegalData.day(cells.get(4)));
        }

        boolean fits(@Nullable Department home, Department seat) {
            boolean courtFits = switch (court) {
                case "ANY" -> true;
                case "METROPOLE" -> !seat.isOverseas();
                case "OVERSEAS" -> seat.isOverseas();
                default -> throw new IllegalStateException("unknown court zone " + court);
            };
            boolean homeFits = switch (residence) {
                case "ABROAD" -> home == null;
                case "OVERSEAS" -> home != null && home.isOverseas();
                case "ELSEWHERE" -> home != null && !home.zone().equals(seat.zone());
                default -> throw new IllegalStateException("unknown residence zone " + residence);
            };
            return courtFits && homeFits;
        }
    }
}
