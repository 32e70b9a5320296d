package fr.entremise.deadlines;

import fr.entremise.deadlines.calendar.Department;
import fr.entremise.deadlines.calendar.DistanceExtension;
import fr.entremise.deadlines.calendar.LegalPeriod;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the court must be seized once mediation is over: a whole new period from the day all parties know it (CJA
 * L.213-13, R.213-11), extended by distance (R.421-7), ending on a working day of the court's territory. A later
 * informal appeal does not interrupt it (R.213-13).
 */
public final class PostMediationClock {

    private static final String RULE = "CJA L.213-13";

    /** A planned end may lie ahead, within reason. */
    private static final int LAST_YEAR = 2199;

    private PostMediationClock() {}

    /** The deadline and how it was found. */
    public record Answer(Deadline deadline, List<Step> steps) {

        public Answer {
            steps = List.copyOf(steps);
        }
    }

    /** What is wrong, by the names of the query: {@code residenceDepartment}, {@code residenceCountry}, … */
    public static List<FieldProblem> problems(
            @Nullable LocalDate knownByAllOn, @Nullable Residence residence, @Nullable String workplaceDepartment) {
        List<FieldProblem> problems = new ArrayList<>();
        if (knownByAllOn == null) {
            problems.add(new FieldProblem(
                    "knownByAllOn",
                    "Indiquez la date à laquelle toutes les parties ont su que la médiation était finie."));
        }
        if (knownByAllOn != null
                && (knownByAllOn.isBefore(QuestionReview.EARLIEST) || knownByAllOn.getYear() > LAST_YEAR)) {
            problems.add(new FieldProblem("knownByAllOn", "Cette date est hors de portée du calcul."));
        }
        PlaceReview.ofResidence(residence, "residenceDepartment", "residence.").stream()
                .map(problem -> new FieldProblem(queryName(problem.field()), problem.message()))
                .forEach(problems::add);
        problems.addAll(PlaceReview.ofWorkplace(workplaceDepartment));
        return List.copyOf(problems);
    }

    /** The court's deadline for an employee who lives there and works in that department, or the centre's first. */
    public static Answer after(
            LocalDate knownByAllOn, Residence residence, @Nullable String workplaceDepartment, CentreCalendar centre) {
        Department workplace =
                Department.of(workplaceDepartment == null ? centre.defaultWorkplace() : workplaceDepartment);
        Department seat = workplace.seatOfCourt();
        int extension = DistanceExtension.months(residence.inFrance(), seat, knownByAllOn);
        ClearPeriod period =
                new ClearPeriod(knownByAllOn, LegalPeriod.AFTER_MEDIATION.months(knownByAllOn) + extension);
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(
                RULE,
                knownByAllOn,
                "La saisine du médiateur avait interrompu le délai de recours : il recommence en entier à la date à"
                        + " laquelle toutes les parties savent que la médiation est terminée, le "
                        + French.date(knownByAllOn) + "."));
        steps.addAll(Counting.explain("CJA R.421-1", period, extension, seat.closedDays()));
        steps.add(Step.of(
                "CJA R.312-12",
                null,
                "Le recours se porte devant le tribunal du lieu d’affectation : " + workplace.court() + "."));
        steps.add(Step.of(
                "CJA R.213-13", null, "Un recours gracieux ou hiérarchique n’interrompt pas à nouveau ce délai."));
        return new Answer(period.endingOnAWorkingDay(seat.closedDays()), steps);
    }

    private static String queryName(String field) {
        return switch (field) {
            case "residence.department" -> "residenceDepartment";
            case "residence.country" -> "residenceCountry";
            default -> field;
        };
    }
}
