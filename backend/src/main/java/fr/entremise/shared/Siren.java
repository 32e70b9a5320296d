package fr.entremise.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Nine digits that identify a legal person in the SIRENE register; the last one is a Luhn check digit. */
public record Siren(@JsonValue String value) {

    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");
    private static final String NEVER_ATTRIBUTED = "000000000";

    public Siren {
        if (!holds(value)) {
            throw new InvalidSiren(value);
        }
    }

    /** Reads a SIREN as people type it, spaces allowed. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Siren parse(String text) {
        return new Siren(CheckDigit.withoutSpaces(text));
    }

    public static boolean isValid(@Nullable String text) {
        return text != null && holds(CheckDigit.withoutSpaces(text));
    }

    /** As it is printed: three groups of three, with spaces that do not break. */
    public String formatted() {
        return value.substring(0, 3) + '\u202f' + value.substring(3, 6) + '\u202f' + value.substring(6);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean holds(String digits) {
        return NINE_DIGITS.matcher(digits).matches()
                && !NEVER_ATTRIBUTED.equals(digits)
                && CheckDigit.passesLuhn(digits);
    }
}
