package fr.entremise.mediation;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are searched: blind to case, accents, hyphens and apostrophes. */
final class SearchText {

    private SearchText() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
