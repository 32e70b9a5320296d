package fr.entremise.document;

import fr.entremise.shared.BusinessRuleViolation;
import java.util.List;

/** A file, or all of them together, weighs more than is let in (413). */
public final class UploadTooLarge extends BusinessRuleViolation {

    private final FieldProblem problem;

    UploadTooLarge(String field, String sentence) {
        super("upload-too-large", 413, "Envoi trop volumineux", sentence);
        problem = new FieldProblem(field, sentence);
    }

    @Override
    public List<FieldProblem> errors() {
        return List.of(problem);
    }
}
