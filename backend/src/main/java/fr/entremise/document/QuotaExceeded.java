package fr.entremise.document;

import fr.entremise.shared.BusinessRuleViolation;
import java.util.List;

/** The centre has no room left for what is sent (413). */
public final class QuotaExceeded extends BusinessRuleViolation {

    private static final String SENTENCE =
            "L’espace de stockage du centre est plein\u00a0: ce fichier n’a pas été enregistré. Prévenez le centre.";

    QuotaExceeded() {
        super("quota-exceeded", 413, "Espace de stockage plein", SENTENCE);
    }

    @Override
    public List<FieldProblem> errors() {
        return List.of(new FieldProblem("files", SENTENCE));
    }
}
