package fr.entremise.workspace.view;

import fr.entremise.shared.BusinessRuleViolation;

/** A list has as many views as a menu can show. */
public final class TooManyViews extends BusinessRuleViolation {

    TooManyViews() {
        super(
                "too-many-views",
                422,
                "Trop de vues enregistrées",
                "Vous gardez déjà " + SavedViews.MOST + " vues de cette liste\u00a0: supprimez-en une d’abord.");
    }
}
