package fr.entremise.deadlines;

import static java.util.Objects.requireNonNull;

import fr.entremise.deadlines.MpoAnswer.Verdict;
import fr.entremise.deadlines.calendar.Department;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Says whether mediation must precede the court (CJA L.213-11, decree n° 2022-433), until when the mediator may be seized
 * (CJA R.213-10, R.421-1, R.421-2, R.421-7, CRPA L.231-4, L.411-2), and where to go when it does not.
 */
public final class CompetenceClock {

    private CompetenceClock() {}

    /** What is missing, impossible or contradictory in the question, field by field; empty when it can be answered. */
    public static List<FieldProblem> problems(MpoQuestion question, LocalDate today) {
        return new QuestionReview(question, today).problems();
    }

    /**
     * The day that coverage is judged on: the decision's date, or the birth of the implicit refusal. «Décisions
     * intervenues» is read as decisions taken, not notified.
     */
    public static LocalDate intervenedOn(ContestedDecision decision) {
        return Situation.of(decision).intervenedOn();
    }

    /** Answers a question without {@link #problems}; {@code today} is the day in the centre's time zone. */
    public static MpoAnswer check(
            MpoQuestion question, CoverageFacts coverage, CentreCalendar centre, LocalDate today) {
        List<FieldProblem> problems = problems(question, today);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("the question has problems: " + problems);
        }
        Situation situation = Situation.of(requireNonNull(question.decision()));
        List<LitigationEvent> events =
                question.events().stream().filter(Objects::nonNull).toList();
        Department workplace = Department.of(question.workplace(centre));
        LitigationPeriod period =
                LitigationPeriod.of(situation, events, requireNonNull(question.residence()), workplace.seatOfCourt());
        LocalDate referredOn = question.referredOn() == null ? today : question.referredOn();
        Applicability applicability = Applicability.of(question, coverage, situation);
        return applicability.verdict() == Verdict.NO
                ? new CourtAnswer(applicability, situation, period, workplace, today).referredOn(referredOn)
                : new MediationAnswer(applicability, situation, period, workplace, centre, today)
                        .seized(referredOn, events);
    }
}
