package fr.entremise.mediation;

import fr.entremise.deadlines.CentreCalendar;
import fr.entremise.deadlines.Deadline;
import fr.entremise.deadlines.MpoQuestion;
import fr.entremise.deadlines.PostMediationClock;
import fr.entremise.deadlines.Residence;
import fr.entremise.identity.Actor;
import fr.entremise.mediation.check.MpoChecks;
import fr.entremise.mediation.events.MediationClosed;
import fr.entremise.mediation.link.SecretLinks;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How mediations end: with the day on which each party knew, from which the court's time limit runs anew. */
@Service
@Transactional
public class Closings {

    private final MediationCaseRepository cases;
    private final CaseKeys keys;
    private final Cases reading;
    private final CaseHistory history;
    private final CasePapers papers;
    private final MpoChecks checks;
    private final SecretLinks links;
    private final CentreClock clock;
    private final ApplicationEventPublisher events;

    Closings(
            MediationCaseRepository cases,
            CaseKeys keys,
            Cases reading,
            CaseHistory history,
            CasePapers papers,
            MpoChecks checks,
            SecretLinks links,
            CentreClock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.keys = keys;
        this.reading = reading;
        this.history = history;
        this.papers = papers;
        this.checks = checks;
        this.links = links;
        this.clock = clock;
        this.events = events;
    }

    /** Ends the mediation; only its mediator may. */
    public CaseSheet close(String reference, long version, End end, Actor actor) {
        MediationCase subject = cases.lockByReference(reference)
                .filter(found -> Wall.conducts(actor, found))
                .orElseThrow(NotFound::new);
        subject.unlessChangedSince(version);
        refuseImpossible(end, subject);
        LocalDate knownByAll = end.knownByClaimantOn().isAfter(end.knownByEmployerOn())
                ? end.knownByClaimantOn()
                : end.knownByEmployerOn();
        Deadline court = courtDeadline(subject, knownByAll)
                .map(PostMediationClock.Answer::deadline)
                .orElse(null);
        subject.close(
                keys.of(subject),
                new Closing(
                        clock.now(),
                        end.outcome(),
                        end.endedBy(),
                        end.knownByClaimantOn(),
                        end.knownByEmployerOn(),
                        end.proof().strip(),
                        court == null ? null : court.safe(),
                        court == null ? null : court.latest()));
        history.add(subject, CaseAct.MEDIATION_CLOSED);
        events.publishEvent(new MediationClosed(
                CentreContext.current(),
                subject.id(),
                subject.reference(),
                subject.code(),
                knownByAll,
                subject.claimant().reachableEmail(),
                subject.employerEmail(),
                links.followUpUrl(subject.id())));
        return reading.sheetOf(cases.saveAndFlush(subject), actor);
    }

    /** The record of the end, for the mediator: whether there is an agreement, and nothing of what was said. */
    @Transactional(readOnly = true)
    public byte[] record(String reference, Actor actor) {
        MediationCase subject = cases.findByReference(reference)
                .filter(found -> Wall.conducts(actor, found))
                .orElseThrow(NotFound::new);
        return papers.closingRecord(subject);
    }

    /** The time limit that runs anew, where the residence is known. */
    Optional<PostMediationClock.Answer> courtDeadline(MediationCase subject, LocalDate knownByAll) {
        return courtDeadline(subject.question(), knownByAll, checks.calendar());
    }

    static Optional<PostMediationClock.Answer> courtDeadline(
            @Nullable MpoQuestion question, LocalDate knownByAll, CentreCalendar calendar) {
        Residence residence = question == null ? null : question.residence();
        String workplace = question == null ? null : question.workplaceDepartment();
        return residence == null
                        || !PostMediationClock.problems(knownByAll, residence, workplace)
                                .isEmpty()
                ? Optional.empty()
                : Optional.of(PostMediationClock.after(knownByAll, residence, workplace, calendar));
    }

    private void refuseImpossible(End end, MediationCase subject) {
        List<FieldProblem> problems = new ArrayList<>();
        known("knownByClaimantOn", end.knownByClaimantOn(), subject, problems);
        known("knownByEmployerOn", end.knownByEmployerOn(), subject, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private void known(String field, LocalDate day, MediationCase subject, List<FieldProblem> problems) {
        if (day.isAfter(clock.today())) {
            problems.add(new FieldProblem(field, "Cette date est dans le futur."));
        } else if (day.isBefore(subject.referralDate())) {
            problems.add(new FieldProblem(field, "Personne ne peut connaître la fin avant la saisine."));
        }
    }

    /**
     * How the mediator says that it ended.
     *
     * @param proof by what means each party's knowledge is attested
     */
    public record End(
            Outcome outcome, EndedBy endedBy, LocalDate knownByClaimantOn, LocalDate knownByEmployerOn, String proof) {}
}
