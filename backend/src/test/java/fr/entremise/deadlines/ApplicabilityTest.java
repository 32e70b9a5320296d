package fr.entremise.deadlines;

import static fr.entremise.deadlines.Question.COURT_ONLY;
import static fr.entremise.deadlines.Question.FULL;
import static fr.entremise.deadlines.Question.by;
import static fr.entremise.deadlines.Question.coveredSince;
import static fr.entremise.deadlines.Question.day;
import static fr.entremise.deadlines.Question.decided;
import static fr.entremise.deadlines.Question.notified;
import static fr.entremise.deadlines.Question.refusedInWriting;
import static fr.entremise.deadlines.Question.silentSince;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.deadlines.MpoAnswer.Reason;
import fr.entremise.deadlines.MpoAnswer.Timing;
import fr.entremise.deadlines.MpoAnswer.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether mediation must come before the court, and where to go when it must not. */
class ApplicabilityTest {

    // Case 16: the convention takes effect on 1 May, the decision is of 28 April
    @Test
    void aDecisionTakenBeforeTheConventionTakesEffectGoesToCourt() {
        MpoAnswer answer = decided("2026-04-28", "2026-05-04", FULL)
                .given(coveredSince("2026-05-01"))
                .referred("2026-05-10")
                .answer();
        assertThat(answer.applies()).isEqualTo(Verdict.NO);
        assertThat(answer.reasons()).containsExactly(Reason.NOT_COVERED_YET, Reason.NOTICE_WRONGLY_ORDERS_MPO);
        assertThat(answer.timing()).isNull();
        assertThat(answer.deadline()).isNull();
        assertThat(answer.prudentDeadline()).isNull();
        assertThat(answer.reasonableTimeOn()).isNull();
        assertThat(answer.courtDeadline()).isEqualTo(by("2026-07-06"));
    }

    // Case 17: concluded on the first of a month, in force on the first of the next
    @ParameterizedTest
    @CsvSource({"2026-06-30, NO", "2026-07-01, YES"})
    void coverageBeginsOnItsFirstDay(String decidedOn, Verdict applies) {
        CoverageFacts coverage = new CoverageFacts.Covered(day("2026-06-01"), day("2026-07-01"), null);
        assertThat(decided(decidedOn, "2026-07-03", FULL)
                        .given(coverage)
                        .answer()
                        .applies())
                .isEqualTo(applies);
    }

    @Test
    void theLastDayOfAConventionIsCovered() {
        CoverageFacts coverage = new CoverageFacts.Covered(day("2022-09-12"), day("2022-10-01"), day("2025-12-31"));
        assertThat(decided("2025-12-31", "2026-01-15", FULL)
                        .given(coverage)
                        .answer()
                        .applies())
                .isEqualTo(Verdict.YES);
        MpoAnswer after =
                decided("2026-01-01", "2026-01-15", COURT_ONLY).given(coverage).answer();
        assertThat(after.applies()).isEqualTo(Verdict.NO);
        assertThat(after.reasons()).containsExactly(Reason.NO_LONGER_COVERED);
    }

    @Test
    void anImplicitRefusalIsJudgedOnTheDayOfItsBirth() {
        assertThat(silentSince("2026-03-01", FULL)
                        .given(coveredSince("2026-05-01"))
                        .answer()
                        .applies())
                .isEqualTo(Verdict.YES);
        assertThat(silentSince("2026-02-28", COURT_ONLY)
                        .given(coveredSince("2026-05-01"))
                        .answer()
                        .reasons())
                .containsExactly(Reason.NOT_COVERED_YET);
    }

    @Test
    void anEmployerWithoutConventionIsNotCovered() {
        MpoAnswer answer = notified("2026-01-15", COURT_ONLY)
                .given(new CoverageFacts.NotCovered())
                .answer();
        assertThat(answer.applies()).isEqualTo(Verdict.NO);
        assertThat(answer.reasons()).containsExactly(Reason.NOT_COVERED);
    }

    @Test
    void anUnknownEmployerIsToAssessAndTheClockIsStillGiven() {
        MpoAnswer answer = notified("2026-01-15")
                .given(new CoverageFacts.EmployerUnknown())
                .referred("2026-03-16")
                .answer();
        assertThat(answer.applies()).isEqualTo(Verdict.TO_ASSESS);
        assertThat(answer.reasons()).containsExactly(Reason.EMPLOYER_UNKNOWN);
        assertThat(answer.timing()).isEqualTo(Timing.IN_TIME);
        assertThat(answer.prudentDeadline()).isEqualTo(by("2026-03-16"));
    }

    // Case 22: a disciplinary sanction
    @Test
    void aDecisionOutsideTheListGoesToCourt() {
        MpoAnswer answer = notified("2026-01-15", COURT_ONLY)
                .in(DecisionCategory.OTHER)
                .referred("2026-01-20")
                .answer();
        assertThat(answer.applies()).isEqualTo(Verdict.NO);
        assertThat(answer.reasons()).containsExactly(Reason.CATEGORY_NOT_ELIGIBLE);
        assertThat(answer.courtDeadline()).isEqualTo(by("2026-03-16"));
        assertThat(answer.referralDate()).isEqualTo(day("2026-01-20"));
        assertThat(answer.steps())
                .anySatisfy(step -> assertThat(step.text()).contains("Tribunal administratif de Dijon"));
    }

    @ParameterizedTest
    @EnumSource(names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
    void theSevenCategoriesAreEligibleForACivilServant(DecisionCategory category) {
        assertThat(notified("2026-01-15").in(category).answer().applies()).isEqualTo(Verdict.YES);
    }

    @ParameterizedTest
    @CsvSource({
        "MPO_2_DETACHEMENT_DISPO_CONGE, , TO_ASSESS",
        "MPO_2_DETACHEMENT_DISPO_CONGE, CONTRACTUAL, YES",
        "MPO_7_AMENAGEMENT, , TO_ASSESS",
        "MPO_7_AMENAGEMENT, CONTRACTUAL, TO_ASSESS",
        "MPO_1_REMUNERATION, , YES",
        "MPO_6_HANDICAP, CONTRACTUAL, YES"
    })
    void twoCategoriesDependOnTheStatus(DecisionCategory category, EmployeeStatus status, Verdict applies) {
        MpoAnswer answer = notified("2026-01-15").in(category).by(status).answer();
        assertThat(answer.applies()).isEqualTo(applies);
        assertThat(answer.reasons().contains(Reason.STATUS_TO_ASSESS)).isEqualTo(applies == Verdict.TO_ASSESS);
    }

    // Case 25
    @ParameterizedTest
    @CsvSource({"DAMAGES_ONLY, TO_ASSESS", "DAMAGES_LINKED_TO_DECISION, YES", "CHALLENGE_DECISION, YES"})
    void damagesAloneAreToAssess(ClaimKind claim, Verdict applies) {
        MpoAnswer answer = notified("2026-01-15").claiming(claim).answer();
        assertThat(answer.applies()).isEqualTo(applies);
        assertThat(answer.reasons().contains(Reason.DAMAGES_ONLY)).isEqualTo(applies == Verdict.TO_ASSESS);
    }

    @Test
    void oneRefusalOutweighsEveryDoubt() {
        MpoAnswer answer = notified("2026-01-15")
                .given(new CoverageFacts.EmployerUnknown())
                .in(DecisionCategory.OTHER)
                .claiming(ClaimKind.DAMAGES_ONLY)
                .answer();
        assertThat(answer.applies()).isEqualTo(Verdict.NO);
        assertThat(answer.reasons())
                .containsExactly(
                        Reason.EMPLOYER_UNKNOWN,
                        Reason.CATEGORY_NOT_ELIGIBLE,
                        Reason.DAMAGES_ONLY,
                        Reason.NOTICE_WRONGLY_ORDERS_MPO);
    }

    @Test
    void withoutCourtAndTimeLimitInTheNoticeNoCourtDeadlineIsGiven() {
        MpoAnswer answer =
                notified("2026-01-15", Notice.NONE).in(DecisionCategory.OTHER).answer();
        assertThat(answer.courtDeadline()).isNull();
        assertThat(answer.steps()).anySatisfy(step -> {
            assertThat(step.rule()).isEqualTo("CJA R.421-5");
            assertThat(step.text()).contains("aucune date limite");
        });
        assertThat(silentSince("2026-04-23", null)
                        .in(DecisionCategory.OTHER)
                        .answer()
                        .courtDeadline())
                .isNull();
    }

    @Test
    void theBirthOfTheRefusalIsToldEvenWhenMediationDoesNotApply() {
        MpoAnswer answer =
                silentSince("2026-04-23", COURT_ONLY).in(DecisionCategory.OTHER).answer();
        assertThat(answer.implicitRefusalOn()).isEqualTo(day("2026-06-23"));
        assertThat(answer.courtDeadline()).isEqualTo(by("2026-08-24"));
    }

    @Test
    void aCourtToldOnlyByTheConfirmationLeavesTheFirstSafeDay() {
        MpoAnswer answer = refusedInWriting("2026-04-23", null, "2026-07-20", COURT_ONLY)
                .in(DecisionCategory.OTHER)
                .answer();
        assertThat(answer.courtDeadline()).isEqualTo(Question.between("2026-08-24", "2026-09-21"));
    }
}
