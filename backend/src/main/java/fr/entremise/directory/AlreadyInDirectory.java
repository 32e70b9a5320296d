package fr.entremise.directory;

import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.Siren;

/** The centre's directory already holds a body with that SIREN. */
public final class AlreadyInDirectory extends BusinessRuleViolation {

    AlreadyInDirectory(Siren siren) {
        super(
                "already-in-directory",
                409,
                "Déjà dans l’annuaire",
                "L’annuaire contient déjà la collectivité de SIREN " + siren.formatted() + ".");
    }
}
