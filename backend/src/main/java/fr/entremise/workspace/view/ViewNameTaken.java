package fr.entremise.workspace.view;

import fr.entremise.shared.BusinessRuleViolation;

/** Two views of one list with one name could not be told apart. */
public final class ViewNameTaken extends BusinessRuleViolation {

    ViewNameTaken() {
        super(
                "view-name-taken",
                409,
                "Nom déjà pris",
                "Vous avez déjà une vue de ce nom pour cette liste\u00a0: choisissez-en un autre.");
    }
}
