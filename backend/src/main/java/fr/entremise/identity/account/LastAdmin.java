package fr.entremise.identity.account;

import fr.entremise.shared.BusinessRuleViolation;

/** A centre that nobody could administer any more. */
public final class LastAdmin extends BusinessRuleViolation {

    LastAdmin() {
        super(
                "last-admin",
                409,
                "Dernier compte d’administration",
                "C’est le dernier compte d’administration sans date de fin\u00a0: donnez d’abord ce rôle, sans date, à quelqu’un"
                        + " d’autre.");
    }
}
