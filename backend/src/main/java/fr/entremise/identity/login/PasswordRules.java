package fr.entremise.identity.login;

import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be: long, and not what an attacker tries first. Kinds of characters are not asked for: they make
 * passwords harder to remember, not to guess, and attempts are throttled.
 */
public final class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int DISTINCT = 5;

    private PasswordRules() {}

    /** What is wrong with it; null when nothing is. */
    public static @Nullable FieldProblem problem(String field, @Nullable String password, String email) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            return new FieldProblem(field, "Choisissez un mot de passe d’au moins " + SHORTEST + " caractères.");
        }
        if (password.length() > LONGEST) {
            return new FieldProblem(field, LONGEST + " caractères au plus.");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String local = email.substring(0, Math.max(0, email.indexOf('@')));
        boolean isAddress = lower.contains(email) || (local.length() > 3 && lower.contains(local));
        if (isAddress || password.codePoints().distinct().count() < DISTINCT) {
            return new FieldProblem(field, "Ce mot de passe se devine\u00a0: évitez votre adresse et les répétitions.");
        }
        return null;
    }
}
