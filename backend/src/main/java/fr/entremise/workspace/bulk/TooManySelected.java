package fr.entremise.workspace.bulk;

import fr.entremise.shared.BusinessRuleViolation;

/** More rows than one act may touch. */
public final class TooManySelected extends BusinessRuleViolation {

    TooManySelected(long selected) {
        super(
                "too-many-selected",
                422,
                "Sélection trop grande",
                "Vous avez sélectionné " + selected + " lignes\u00a0: une action groupée en traite " + BulkActs.MOST
                        + " au plus. Réduisez la sélection avec un filtre.");
    }
}
