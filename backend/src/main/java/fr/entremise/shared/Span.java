package fr.entremise.shared;

import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The two ends between which a list is narrowed, both included and each of them optional. Read from the parameters
 * {@code issuedFrom} and {@code issuedTo}, it refuses what no list could hold, field by field.
 */
public record Span<T extends Comparable<? super T>>(
        @Nullable T from, @Nullable T to) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int MOST_DIGITS = 10;
    private static final int CENTS = 2;

    public static <T extends Comparable<? super T>> Span<T> open() {
        return new Span<>(null, null);
    }

    /**
     * Days of the calendar.
     *
     * @param name of the two parameters, without {@code From} and {@code To}
     */
    public static Span<LocalDate> days(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<FieldProblem> problems = new ArrayList<>();
        refuse(problems, name + "From", isFarAway(from), "Indiquez un jour entre 1900 et 2999.");
        refuse(problems, name + "To", isFarAway(to), "Indiquez un jour entre 1900 et 2999.");
        return checked(name, from, to, "Le dernier jour précède le premier.", problems);
    }

    /** Euros, none of them negative. */
    public static Span<BigDecimal> amounts(String name, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        List<FieldProblem> problems = new ArrayList<>();
        refuse(problems, name + "From", isNoAmount(from), "Indiquez un montant positif, avec deux décimales au plus.");
        refuse(problems, name + "To", isNoAmount(to), "Indiquez un montant positif, avec deux décimales au plus.");
        return checked(name, from, to, "Le montant le plus haut est sous le plus bas.", problems);
    }

    public static Span<Integer> counts(String name, @Nullable Integer from, @Nullable Integer to) {
        List<FieldProblem> problems = new ArrayList<>();
        refuse(problems, name + "From", from != null && from < 0, "Indiquez un nombre positif.");
        refuse(problems, name + "To", to != null && to < 0, "Indiquez un nombre positif.");
        return checked(name, from, to, "Le nombre le plus haut est sous le plus bas.", problems);
    }

    /** Adds to a query that an expression of it lies between the two ends. */
    public void narrow(String expression, String name, List<String> conditions, Map<String, Object> parameters) {
        if (from != null) {
            conditions.add(expression + " >= :" + name + "From");
            parameters.put(name + "From", from);
        }
        if (to != null) {
            conditions.add(expression + " <= :" + name + "To");
            parameters.put(name + "To", to);
        }
    }

    private static <T extends Comparable<? super T>> Span<T> checked(
            String name, @Nullable T from, @Nullable T to, String turned, List<FieldProblem> problems) {
        if (problems.isEmpty()) {
            refuse(problems, name + "To", from != null && to != null && to.compareTo(from) < 0, turned);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Span<>(from, to);
    }

    private static void refuse(List<FieldProblem> problems, String field, boolean wrong, String why) {
        if (wrong) {
            problems.add(new FieldProblem(field, why));
        }
    }

    private static boolean isFarAway(@Nullable LocalDate day) {
        return day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR);
    }

    /** Told from its digits alone: 1E999999999 must not be written out to be refused. */
    private static boolean isNoAmount(@Nullable BigDecimal amount) {
        return amount != null
                && (amount.signum() < 0
                        || amount.scale() > CENTS
                        || (long) amount.precision() - amount.scale() > MOST_DIGITS);
    }
}
