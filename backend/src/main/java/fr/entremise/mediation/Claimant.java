package fr.entremise.mediation;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The employee, as they name themselves and may be reached. */
@Embeddable
public record Claimant(
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String postalAddress) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"()]+@[^\\s@,;<>\"().]+(\\.[^\\s@,;<>\"().]+)+");

    public static boolean isEmail(@Nullable String text) {
        return text != null && text.length() <= 254 && EMAIL.matcher(text).matches();
    }

    /** The address that mails may go to. */
    @Nullable
    String reachableEmail() {
        return isEmail(email) ? email : null;
    }

    String fullName() {
        return (givenName + " " + familyName).strip();
    }
}
