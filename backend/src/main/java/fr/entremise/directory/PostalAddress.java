package fr.entremise.directory;

import org.jspecify.annotations.Nullable;

/** Where a letter or an invoice goes. */
public record PostalAddress(String line1, @Nullable String line2, String postcode, String city) {

    static @Nullable PostalAddress of(
            @Nullable String line1, @Nullable String line2, @Nullable String postcode, @Nullable String city) {
        return line1 == null || postcode == null || city == null
                ? null
                : new PostalAddress(line1, line2, postcode, city);
    }
}
