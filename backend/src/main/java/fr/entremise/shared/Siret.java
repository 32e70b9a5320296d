package fr.entremise.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fourteen digits that identify an establishment: the SIREN of its legal person, a rank, a Luhn check digit. */
public record Siret(@JsonValue String value) {

    private static final Pattern FOURTEEN_DIGITS = Pattern.compile("[0-9]{14}");
    private static final String LA_POSTE = "356000000";
    private static final String LA_POSTE_HEAD_OFFICE = "35600000000048";

    public Siret {
        if (!holds(value)) {
            throw new InvalidSiret(value);
        }
    }

    /** Reads a SIRET as people type it, spaces allowed. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Siret parse(String text) {
        return new Siret(CheckDigit.withoutSpaces(text));
    }

    public static boolean isValid(@Nullable String text) {
        return text != null && holds(CheckDigit.withoutSpaces(text));
    }

    public Siren siren() {
        return new Siren(value.substring(0, 9));
    }

    /** As it is printed: 3-3-3-5, with spaces that do not break. */
    public String formatted() {
        return siren().formatted() + '\u202f' + value.substring(9);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean holds(String digits) {
        if (!FOURTEEN_DIGITS.matcher(digits).matches() || !Siren.isValid(digits.substring(0, 9))) {
            return false;
        }
        // La Poste has more offices than Luhn numbers: all but its head office obey a sum that is a multiple of five.
        if (digits.startsWith(LA_POSTE) && !LA_POSTE_HEAD_OFFICE.equals(digits)) {
            return CheckDigit.sumOfDigits(digits) % 5 == 0;
        }
        return CheckDigit.passesLuhn(digits);
    }
}
