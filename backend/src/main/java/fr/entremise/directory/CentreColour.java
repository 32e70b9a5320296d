package fr.entremise.directory;

import fr.entremise.shared.InvalidInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** A colour that white text can be read on: WCAG 2.2, success criterion 1.4.3, level AA. */
record CentreColour(String hex) {

    static final BigDecimal LEAST_CONTRAST = new BigDecimal("4.5");

    private static final Pattern SHAPE = Pattern.compile("#[0-9a-f]{6}");

    CentreColour {
        hex = hex.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(hex).matches()) {
            throw InvalidInput.of("colour", "Écrivez la couleur sous la forme #1a2b3c.");
        }
        double contrast = contrastWithWhite(hex);
        if (contrast < LEAST_CONTRAST.doubleValue()) {
            throw new ColourContrastTooLow(BigDecimal.valueOf(contrast));
        }
    }

    /** From 1 (white) to 21 (black). */
    static double contrastWithWhite(String hex) {
        return 1.05 / (luminance(hex) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
    }

    private static double linear(String hex, int start) {
        double share = Integer.parseInt(hex.substring(start, start + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** In French, never rounded up: 4,499 must not be shown as the 4,5 that it is not. */
    static String inWords(BigDecimal contrast) {
        return contrast.setScale(2, RoundingMode.DOWN)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',')
                + "\u00a0pour\u00a01";
    }
}
