package fr.entremise.billing;

import fr.entremise.shared.BusinessRuleViolation;

/** The entry was undone before, or is itself the undoing of another. */
public final class AlreadyReversed extends BusinessRuleViolation {

    AlreadyReversed() {
        super(
                "time-entry-already-reversed",
                409,
                "Saisie déjà annulée",
                "Cette saisie de temps est déjà annulée. Pour la rétablir, saisissez le temps à nouveau.");
    }
}
