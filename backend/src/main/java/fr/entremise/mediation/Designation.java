package fr.entremise.mediation;

import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.Emails;
import fr.entremise.shared.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom a claimant designates to assist them.
 *
 * @param lastDay null when the access is to last as long as the claimant's own
 */
public record Designation(
        @Nullable String name,
        @Nullable AssistantQuality quality,
        @Nullable String email,
        @Nullable LocalDate lastDay) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_YEARS = 2;

    /** What can be kept of it; refused when somebody could not be named, reached or dated. */
    Checked checked(LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        String called = name == null ? "" : name.strip();
        String address = email == null ? "" : Emails.normalised(email);
        if (called.isEmpty()) {
            problems.add(new FieldProblem("name", "Indiquez le nom de la personne."));
        } else if (called.length() > LONGEST_NAME) {
            problems.add(new FieldProblem("name", LONGEST_NAME + " caractères au plus."));
        }
        if (quality == null) {
            problems.add(new FieldProblem("quality", "Indiquez à quel titre cette personne vous assiste."));
        }
        if (!Claimant.isEmail(address)) {
            problems.add(new FieldProblem("email", "Indiquez une adresse électronique complète."));
        }
        if (lastDay != null && lastDay.isBefore(today)) {
            problems.add(new FieldProblem("lastDay", "Cette date est passée."));
        } else if (lastDay != null && lastDay.isAfter(today.plusYears(MOST_YEARS))) {
            problems.add(
                    new FieldProblem(
                            "lastDay",
                            "Indiquez une date dans les deux ans, ou laissez vide\u00a0: l’accès dure alors autant que le vôtre."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Checked(called, Objects.requireNonNull(quality), address, lastDay);
    }

    record Checked(
            String name,
            AssistantQuality quality,
            String email,
            @Nullable LocalDate lastDay) {}
}
