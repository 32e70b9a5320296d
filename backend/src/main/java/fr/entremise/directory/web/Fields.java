package fr.entremise.directory.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts as people type them into a form, made fit to be kept. */
final class Fields {

    private Fields() {}

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Without spaces and in capitals, as IBAN and BIC are compared. */
    static @Nullable String compact(@Nullable String text) {
        String stripped = blankToNull(text);
        return stripped == null
                ? null
                : stripped.replaceAll("[\\s\\u00a0\\u202f]", "").toUpperCase(Locale.ROOT);
    }
}
