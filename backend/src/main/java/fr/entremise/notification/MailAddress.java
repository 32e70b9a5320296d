package fr.entremise.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/** One address that a mail can be written to: no name, no list, nothing that could become a header of its own. */
record MailAddress(String value) {

    /** RFC 5321 §4.5.3.1.3: a path has 256 characters, its two angle brackets included. */
    private static final int LONGEST = 254;

    MailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a mail address");
        }
    }

    static Optional<MailAddress> parse(String text) {
        String address = text.strip();
        return isValid(address) ? Optional.of(new MailAddress(address)) : Optional.empty();
    }

    String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    private static boolean isValid(String text) {
        if (text.length() > LONGEST
                || !text.matches("[^\\s\\p{Cntrl}<>(),;:\"\\[\\]\\\\@]+@[^\\s\\p{Cntrl}<>(),;:\"\\[\\]\\\\@]+")) {
            return false;
        }
        try {
            new InternetAddress(text, true);
            return true;
        } catch (AddressException e) {
            return false;
        }
    }
}
