package fr.entremise.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as it is searched: without accents, case, hyphens, apostrophes or any other sign, so only {@code a-z0-9} and
 * single spaces. Done here rather than in the database: {@code unaccent} may not be indexed, and both sides must agree.
 */
final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");
    private static final Map<String, String> ABBREVIATIONS = Map.of("st", "saint", "ste", "sainte");

    private SearchText() {}

    /** {@code L'Abergement-de-Cuisery} gives {@code l abergement de cuisery}. */
    static String words(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(SIGNS.split(bare))
                .filter(word -> !word.isEmpty())
                .map(word -> ABBREVIATIONS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    /** In one piece: {@code labergementdecuisery}. */
    static String key(String text) {
        return words(text).replace(" ", "");
    }

    /**
     * The words to look for. A number written in groups ({@code 217 100 015}) is one word, and of a SIRET only the SIREN
     * counts.
     */
    static List<String> terms(String query) {
        String words = words(query);
        String joined = words.replace(" ", "");
        if (!joined.isEmpty() && joined.chars().allMatch(Character::isDigit)) {
            return List.of(joined.length() == 14 ? joined.substring(0, 9) : joined);
        }
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }
}
