package fr.entremise.mediation.check;

import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.Siren;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who took the decision: a body by its SIREN, or the name of one that is not listed. */
public record Employer(@Nullable Siren siren, @Nullable String name) {

    private static final int LONGEST_NAME = 200;

    public Employer {
        name = name == null || name.isBlank() ? null : name.strip();
    }

    List<FieldProblem> problems() {
        if (siren == null && name == null) {
            return List.of(new FieldProblem(
                    "employerSiren", "Choisissez l’employeur dans la liste, ou indiquez son nom s’il n’y est pas."));
        }
        return name != null && name.length() > LONGEST_NAME
                ? List.of(new FieldProblem("employerName", LONGEST_NAME + " caractères au plus."))
                : List.of();
    }
}
