package fr.entremise.agreement;

import fr.entremise.shared.BusinessRuleViolation;

/** The body has a deliberation with this number and date already. */
public final class DeliberationAlreadyRecorded extends BusinessRuleViolation {

    DeliberationAlreadyRecorded() {
        super(
                "deliberation-already-recorded",
                409,
                "Délibération déjà enregistrée",
                "Une délibération de cette collectivité porte déjà ce numéro et cette date.");
    }
}
