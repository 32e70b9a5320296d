package fr.entremise.job;

import fr.entremise.shared.BusinessRuleViolation;

/** The file was made, kept for its time, and deleted. */
public final class ResultExpired extends BusinessRuleViolation {

    ResultExpired() {
        super(
                "result-expired",
                410,
                "Fichier supprimé",
                "Ce fichier n’est plus disponible\u00a0: il est gardé sept jours. Recommencez l’opération pour en obtenir"
                        + " un nouveau.");
    }
}
