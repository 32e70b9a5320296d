package fr.entremise.agreement;

import fr.entremise.shared.BusinessRuleViolation;

/** Another convention is being prepared with the same body. */
public final class ConventionAlreadyOpen extends BusinessRuleViolation {

    ConventionAlreadyOpen() {
        super(
                "convention-already-open",
                409,
                "Convention déjà en préparation",
                "Une convention est déjà en préparation avec cette collectivité. Poursuivez-la, ou abandonnez-la avant"
                        + " d’en préparer une autre.");
    }
}
