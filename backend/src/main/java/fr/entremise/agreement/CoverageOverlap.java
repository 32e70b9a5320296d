package fr.entremise.agreement;

import fr.entremise.shared.BusinessRuleViolation;

/** The body would be covered twice on some day. */
public final class CoverageOverlap extends BusinessRuleViolation {

    CoverageOverlap() {
        super(
                "coverage-overlap",
                409,
                "Collectivité déjà couverte",
                "Une autre convention couvre déjà cette collectivité à la date de prise d’effet. Fixez d’abord le"
                        + " dernier jour couvert par cette autre convention.");
    }
}
