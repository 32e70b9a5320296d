package fr.entremise.web;

import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.InvalidSiren;
import fr.entremise.shared.InvalidSiret;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a JSON body is wrong, and how, without repeating what was in it. */
final class JsonProblems {

    private JsonProblems() {}

    static FieldProblem of(HttpMessageNotReadableException failure) {
        Throwable root = rootOf(failure);
        if (failure.getCause() instanceof DatabindException wrong) {
            return new FieldProblem(pathOf(wrong), sentence(wrong, root));
        }
        return new FieldProblem("body", "Le contenu attendu est un objet JSON.");
    }

    /** A number that fails its check digit, a text with what nobody types: refused for its meaning (422), not its shape. */
    static boolean isRefusedMeaning(HttpMessageNotReadableException failure) {
        return isRefusedNumber(rootOf(failure)) || isUnreadableText(failure.getCause());
    }

    /** See {@link JsonStrictness}: nothing else refuses a text for what is in it. */
    private static boolean isUnreadableText(@Nullable Throwable cause) {
        return cause instanceof InvalidFormatException format && format.getTargetType() == String.class;
    }

    static boolean isRefusedNumber(Throwable cause) {
        return cause instanceof InvalidSiren || cause instanceof InvalidSiret;
    }

    static Throwable rootOf(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure);
    }

    private static String sentence(DatabindException wrong, Throwable root) {
        if (isRefusedNumber(root)) {
            return String.valueOf(root.getMessage());
        }
        if (isUnreadableText(wrong)) {
            return ReadableText.SENTENCE;
        }
        if (wrong instanceof UnrecognizedPropertyException) {
            return "Ce champ n’existe pas.";
        }
        if (root instanceof DateTimeException
                || (wrong instanceof InvalidFormatException format
                        && java.time.temporal.Temporal.class.isAssignableFrom(format.getTargetType()))) {
            return "Indiquez une date qui existe, sous la forme AAAA-MM-JJ.";
        }
        return "Cette valeur n’a pas la forme attendue.";
    }

    /** The JSON path of the field, as in {@code files[0].name}. */
    private static String pathOf(DatabindException wrong) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
