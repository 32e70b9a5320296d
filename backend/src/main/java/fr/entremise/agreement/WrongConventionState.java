package fr.entremise.agreement;

import fr.entremise.shared.BusinessRuleViolation;

/** The convention is not at the point where this can be done. */
public final class WrongConventionState extends BusinessRuleViolation {

    WrongConventionState(String detail) {
        super("wrong-convention-state", 409, "Étape impossible", detail);
    }
}
