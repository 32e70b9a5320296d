package fr.entremise.directory;

import fr.entremise.shared.BusinessRuleViolation;
import java.math.BigDecimal;
import java.util.List;

/** White text on the colour could not be read by everybody (422). */
public final class ColourContrastTooLow extends BusinessRuleViolation {

    ColourContrastTooLow(BigDecimal contrast) {
        super(
                "colour-contrast-too-low",
                422,
                "Couleur trop claire",
                "Le contraste de cette couleur avec le blanc est de " + CentreColour.inWords(contrast)
                        + "\u00a0; il en faut au moins " + CentreColour.inWords(CentreColour.LEAST_CONTRAST)
                        + " (WCAG\u00a02.2, niveau\u00a0AA). Choisissez une couleur plus foncée.");
    }

    @Override
    public List<FieldProblem> errors() {
        return List.of(new FieldProblem("colour", String.valueOf(getMessage())));
    }
}
