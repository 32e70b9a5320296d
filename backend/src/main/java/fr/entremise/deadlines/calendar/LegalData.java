package fr.entremise.deadlines.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the dated rows that ship with the module: semicolons between cells, {@code #} before remarks. */
final class LegalData {

    private LegalData() {}

    static List<List<String>> rows(String file) {
        try (InputStream in = Objects.requireNonNull(LegalData.class.getResourceAsStream("/deadlines/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    /** Whether a row whose last two cells are its first and last day holds on that day. */
    static boolean holdsOn(LocalDate day, @Nullable LocalDate first, @Nullable LocalDate last) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }
}
