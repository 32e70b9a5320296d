package fr.entremise.mediation.check;

import fr.entremise.deadlines.CentreCalendar;
import fr.entremise.deadlines.CompetenceClock;
import fr.entremise.deadlines.CoverageFacts;
import fr.entremise.deadlines.MpoAnswer;
import fr.entremise.deadlines.MpoQuestion;
import fr.entremise.deadlines.PostMediationClock;
import fr.entremise.deadlines.Residence;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.InvalidInput;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.Centres;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers about competence and time limits in the bound centre. Stores nothing. */
@Service
@Transactional(readOnly = true)
public class MpoChecks {

    private static final int MOST_EVENTS = 50;

    private final EmployerCoverage coverage;
    private final Centres centres;
    private final CentreClock clock;

    MpoChecks(EmployerCoverage coverage, Centres centres, CentreClock clock) {
        this.coverage = coverage;
        this.centres = centres;
        this.clock = clock;
    }

    /** What cannot be answered in the question, by field; the employer included. */
    public List<FieldProblem> problems(Employer employer, MpoQuestion question) {
        List<FieldProblem> problems = new ArrayList<>(employer.problems());
        if (question.events().size() > MOST_EVENTS) {
            problems.add(new FieldProblem("events", "Indiquez " + MOST_EVENTS + " événements au plus."));
            return problems;
        }
        problems.addAll(CompetenceClock.problems(question, clock.today()));
        return problems;
    }

    /** Whether mediation must precede the court, until when, and why. */
    public MpoAnswer check(Employer employer, MpoQuestion question) {
        List<FieldProblem> problems = problems(employer, question);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        LocalDate intervenedOn = CompetenceClock.intervenedOn(Objects.requireNonNull(question.decision()));
        CoverageFacts facts = coverage.of(employer, intervenedOn);
        return CompetenceClock.check(question, facts, calendar(), clock.today());
    }

    /** When the court must be seized once all parties know that the mediation is over. */
    public PostMediationClock.Answer afterMediation(
            @Nullable LocalDate knownByAllOn, @Nullable Residence residence, @Nullable String workplaceDepartment) {
        List<FieldProblem> problems = PostMediationClock.problems(knownByAllOn, residence, workplaceDepartment);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return PostMediationClock.after(
                Objects.requireNonNull(knownByAllOn),
                Objects.requireNonNull(residence),
                workplaceDepartment,
                calendar());
    }

    /** Whoever counts for many cases asks for it once. */
    public CentreCalendar calendar() {
        return new CentreCalendar(centres.current().departments());
    }
}
