package fr.entremise.deadlines;

import fr.entremise.deadlines.calendar.Department;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the places that a time limit depends on: a French department or a foreign country. */
final class PlaceReview {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    /** France and its territories have country codes of their own, but their inhabitants do not live abroad. */
    private static final Set<String> FRANCE =
            Set.of("FR", "GP", "MQ", "GF", "RE", "PM", "YT", "BL", "MF", "TF", "WF", "PF", "NC");

    private PlaceReview() {}

    /** Problems of a residence; {@code prefix} is put before {@code department} and {@code country}. */
    static List<FieldProblem> ofResidence(@Nullable Residence residence, String whole, String prefix) {
        if (residence == null || (residence.department() == null && residence.country() == null)) {
            return List.of(new FieldProblem(whole, "Indiquez le département ou le pays de résidence."));
        }
        String department = residence.department();
        String country = residence.country();
        if (department != null && country != null) {
            return List.of(new FieldProblem(whole, "Indiquez un département ou un pays, pas les deux."));
        }
        if (department != null) {
            return Department.find(department) == null
                    ? List.of(new FieldProblem(prefix + "department", "Ce département n’existe pas."))
                    : List.of();
        }
        if (country != null && FRANCE.contains(country)) {
            return List.of(
                    new FieldProblem(prefix + "country", "Pour une résidence en France, indiquez le département."));
        }
        return COUNTRIES.contains(country)
                ? List.of()
                : List.of(new FieldProblem(prefix + "country", "Ce code de pays n’existe pas."));
    }

    static List<FieldProblem> ofWorkplace(@Nullable String department) {
        return department == null || Department.find(department) != null
                ? List.of()
                : List.of(new FieldProblem("workplaceDepartment", "Ce département n’existe pas."));
    }
}
