package fr.entremise.mediation;

import fr.entremise.shared.BusinessRuleViolation;

/** The case has gone on, or has not come so far: what is asked cannot be done to it now. */
public final class NotInThisState extends BusinessRuleViolation {

    NotInThisState(String detail) {
        super("case-not-in-this-state", 409, "Action impossible à ce stade", detail);
    }
}
