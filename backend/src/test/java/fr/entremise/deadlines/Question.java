package fr.entremise.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A question that reads aloud; by default an eligible decision of a covered employer in Saône-et-Loire. */
final class Question {

    static final Notice FULL = new Notice(true, true, true);
    static final Notice COURT_ONLY = new Notice(false, false, true);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final ContestedDecision decision;
    private EmployeeStatus status = EmployeeStatus.CIVIL_SERVANT;
    private DecisionCategory category = DecisionCategory.MPO_1_REMUNERATION;
    private ClaimKind claim = ClaimKind.CHALLENGE_DECISION;
    private Residence residence = Residence.inDepartment("71");
    private String workplace;
    private final List<LitigationEvent> events = new ArrayList<>();
    private LocalDate referredOn;
    private CoverageFacts coverage = coveredSince("2022-07-01");
    private CentreCalendar centre = new CentreCalendar(List.of("71"));

    private Question(ContestedDecision decision) {
        this.decision = decision;
    }

    static Question notified(String on) {
        return notified(on, FULL);
    }

    static Question notified(String on, Notice notice) {
        return decided(on, on, notice);
    }

    static Question decided(String decidedOn, String notifiedOn, Notice notice) {
        return new Question(ContestedDecision.explicit(day(decidedOn), day(notifiedOn), notice));
    }

    static Question silentSince(String requestReceivedOn, Notice acknowledgement) {
        return new Question(ContestedDecision.implicit(day(requestReceivedOn), acknowledgement, null));
    }

    static Question refusedInWriting(
            String requestReceivedOn, Notice acknowledgement, String refusedOn, Notice notice) {
        return new Question(ContestedDecision.implicit(
                day(requestReceivedOn), acknowledgement, new ContestedDecision.ExpressRefusal(day(refusedOn), notice)));
    }

    static Question about(ContestedDecision decision) {
        return new Question(decision);
    }

    Question by(EmployeeStatus status) {
        this.status = status;
        return this;
    }

    Question in(DecisionCategory category) {
        this.category = category;
        return this;
    }

    Question claiming(ClaimKind claim) {
        this.claim = claim;
        return this;
    }

    Question livingIn(String department) {
        this.residence = Residence.inDepartment(department);
        return this;
    }

    Question livingAbroad(String country) {
        this.residence = Residence.abroad(country);
        return this;
    }

    Question livingAt(Residence residence) {
        this.residence = residence;
        return this;
    }

    Question workingIn(String department) {
        this.workplace = department;
        return this;
    }

    Question after(LitigationEvent.Type type, String on) {
        events.add(LitigationEvent.of(type, day(on)));
        return this;
    }

    Question answered(String on, Notice notice) {
        events.add(LitigationEvent.answer(day(on), notice));
        return this;
    }

    Question referred(String on) {
        this.referredOn = day(on);
        return this;
    }

    Question given(CoverageFacts coverage) {
        this.coverage = coverage;
        return this;
    }

    Question atCentre(String... departments) {
        this.centre = new CentreCalendar(List.of(departments));
        return this;
    }

    MpoQuestion asked() {
        return new MpoQuestion(status, category, claim, decision, residence, workplace, events, referredOn);
    }

    MpoAnswer answer() {
        return answer(TODAY);
    }

    MpoAnswer answer(LocalDate today) {
        return CompetenceClock.check(asked(), coverage, centre, today);
    }

    static CoverageFacts coveredSince(String effectiveOn) {
        return new CoverageFacts.Covered(day(effectiveOn).minusDays(11), day(effectiveOn), null);
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static Deadline by(String day) {
        return new Deadline(day(day), day(day));
    }

    static Deadline between(String safe, String latest) {
        return new Deadline(day(safe), day(latest));
    }
}
