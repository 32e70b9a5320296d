package fr.entremise.workspace.export;

import fr.entremise.shared.Money;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Siret;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in one cell: a number is kept a number and a day a day, so that a spreadsheet can calculate with them. */
sealed interface Cell {

    record Empty() implements Cell {}

    record Text(String value) implements Cell {}

    record Count(long value) implements Cell {}

    record Amount(BigDecimal value) implements Cell {}

    record Day(LocalDate value) implements Cell {}

    record Moment(LocalDateTime value) implements Cell {}

    /** Instants are shown at the hour of the centre. */
    static Cell of(@Nullable Object value, ZoneId zone) {
        return switch (value) {
            case null -> new Empty();
            case String text -> text.isEmpty() ? new Empty() : new Text(text);
            case Siren siren -> new Text(siren.value());
            case Siret siret -> new Text(siret.value());
            case Boolean truth -> new Text(truth ? "Oui" : "Non");
            case Integer number -> new Count(number);
            case Long number -> new Count(number);
            case Money money -> new Amount(money.amount());
            case LocalDate day -> new Day(day);
            case Instant instant -> new Moment(LocalDateTime.ofInstant(instant, zone));
            case Collection<?> several ->
                of(several.stream().map(Objects::toString).collect(Collectors.joining(", ")), zone);
            default -> throw new IllegalArgumentException("No cell for a " + value.getClass());
        };
    }
}
