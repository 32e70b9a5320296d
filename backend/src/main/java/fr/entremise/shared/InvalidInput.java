package fr.entremise.shared;

import java.util.List;

/** The request is well formed but its meaning is refused, field by field (422). */
public final class InvalidInput extends BusinessRuleViolation {

    private final List<FieldProblem> errors;

    public InvalidInput(List<FieldProblem> errors) {
        super("invalid-input", 422, "Certaines informations sont à corriger", "Corrigez les champs signalés.");
        this.errors = List.copyOf(errors);
    }

    public static InvalidInput of(String field, String message) {
        return new InvalidInput(List.of(new FieldProblem(field, message)));
    }

    @Override
    public List<FieldProblem> errors() {
        return errors;
    }
}
