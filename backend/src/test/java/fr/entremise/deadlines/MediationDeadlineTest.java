package fr.entremise.deadlines;

import static fr.entremise.deadlines.Question.COURT_ONLY;
import static fr.entremise.deadlines.Question.FULL;
import static fr.entremise.deadlines.Question.between;
import static fr.entremise.deadlines.Question.by;
import static fr.entremise.deadlines.Question.day;
import static fr.entremise.deadlines.Question.notified;
import static fr.entremise.deadlines.Question.refusedInWriting;
import static fr.entremise.deadlines.Question.silentSince;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.deadlines.LitigationEvent.Type;
import fr.entremise.deadlines.MpoAnswer.Reason;
import fr.entremise.deadlines.MpoAnswer.Timing;
import fr.entremise.deadlines.MpoAnswer.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when the mediator may be seized; the numbered cases are the worked scenarios of the domain. */
class MediationDeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-03-16", // case 1
        "2026-09-10, 2026-11-12", // case 2: Armistice day
        "2026-03-13, 2026-05-15", // case 4: Ascension, the bridge day is a working day
        "2026-05-05, 2026-07-06", // a Sunday
        "2024-11-12, 2025-01-13",
        "2025-03-27, 2025-05-28",
        "2023-12-28, 2024-02-29", // a leap year
        "2025-12-31, 2026-03-02", // both methods say Sunday 1 March
        "2025-10-24, 2025-12-26", // Christmas, then a working Friday
    })
    void twoClearMonthsEndOnAWorkingDay(String notifiedOn, String lastDay) {
        MpoAnswer answer = notified(notifiedOn).referred(notifiedOn).answer();
        assertThat(answer.deadline()).isEqualTo(by(lastDay));
        assertThat(answer.prudentDeadline()).isEqualTo(by(lastDay));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 2026-08-31, 2026-09-01", // case 6
        "2026-02-28, 2026-04-29, 2026-05-04", // A: 29 April; B: 1 May, a holiday before a week-end
        "2024-12-30, 2025-02-28, 2025-03-03", // the day after is 31 December: here B comes first
        "2024-02-29, 2024-04-30, 2024-05-02"
    })
    void theTwoWaysOfCountingMonthEndsAreBothKept(String notifiedOn, String safe, String latest) {
        assertThat(notified(notifiedOn).referred(notifiedOn).answer().deadline())
                .isEqualTo(between(safe, latest));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, IN_TIME", "2026-09-01, TO_ASSESS", "2026-09-02, TOO_LATE"})
    void betweenTheSafeAndTheLatestDayAPersonDecides(String referredOn, Timing timing) {
        MpoAnswer answer = notified("2026-06-30").referred(referredOn).answer();
        assertThat(answer.timing()).isEqualTo(timing);
        assertThat(answer.referralDate()).isEqualTo(day(referredOn));
        assertThat(answer.applies()).isEqualTo(Verdict.YES);
    }

    @Test
    void theExampleOfTheContract() {
        MpoAnswer answer = Question.decided("2026-01-12", "2026-01-15", FULL)
                .workingIn("71")
                .referred("2026-03-16")
                .answer();
        assertThat(answer.applies()).isEqualTo(Verdict.YES);
        assertThat(answer.reasons()).isEmpty();
        assertThat(answer.timing()).isEqualTo(Timing.IN_TIME);
        assertThat(answer.referralDate()).isEqualTo(day("2026-03-16"));
        assertThat(answer.deadline()).isEqualTo(by("2026-03-16"));
        assertThat(answer.prudentDeadline()).isEqualTo(by("2026-03-16"));
        assertThat(answer.reasonableTimeOn()).isNull();
        assertThat(answer.courtDeadline()).isNull();
        assertThat(answer.implicitRefusalOn()).isNull();
        assertThat(answer.steps()).anySatisfy(step -> {
            assertThat(step.rule()).isEqualTo("CJA R.421-1");
            assertThat(step.date()).isEqualTo(day("2026-03-16"));
            assertThat(step.text())
                    .isEqualTo("Le délai est de deux mois francs à compter du jeudi 15\u00a0janvier 2026\u00a0: ni ce"
                            + " jour ni celui de l’échéance ne comptent. Dernier jour\u00a0: lundi 16\u00a0mars 2026.");
        });
    }

    @Test
    void theReferralIsTodayWhenNotSaid() {
        MpoAnswer answer = notified("2026-09-21").answer();
        assertThat(answer.referralDate()).isEqualTo(Question.TODAY);
        assertThat(answer.deadline()).isEqualTo(by("2026-11-23"));
        assertThat(answer.timing()).isEqualTo(Timing.IN_TIME);
    }

    // Case 10
    @Test
    void silenceRefusesAfterTwoMonthsAndTheDateIsShownWithoutRunning() {
        MpoAnswer answer =
                silentSince("2026-04-23", null).referred("2026-11-20").answer();
        assertThat(answer.implicitRefusalOn()).isEqualTo(day("2026-06-23"));
        assertThat(answer.timing()).isEqualTo(Timing.NOT_RUNNING);
        assertThat(answer.deadline()).isNull();
        assertThat(answer.prudentDeadline()).isEqualTo(by("2026-08-24"));
        assertThat(answer.reasonableTimeOn()).isEqualTo(day("2027-06-23"));
        assertThat(answer.reasons()).containsExactly(Reason.NOTICE_INCOMPLETE);
    }

    @Test
    void aCompleteAcknowledgementMakesTheClockOfASilenceRun() {
        MpoAnswer answer =
                silentSince("2026-04-23", FULL).referred("2026-08-25").answer();
        assertThat(answer.deadline()).isEqualTo(by("2026-08-24"));
        assertThat(answer.timing()).isEqualTo(Timing.TOO_LATE);
    }

    @Test
    void theBirthOfARefusalIsNeitherClearNorMoved() {
        // 23 August 2026 is a Sunday; 31 December runs out on the last day of February.
        assertThat(silentSince("2026-06-23", FULL).answer().implicitRefusalOn()).isEqualTo(day("2026-08-23"));
        assertThat(silentSince("2025-12-31", FULL).answer().implicitRefusalOn()).isEqualTo(day("2026-02-28"));
    }

    @Test
    void aReferralBeforeTheSilenceHasRunIsInTime() {
        MpoAnswer answer = silentSince("2026-10-15", FULL).answer();
        assertThat(answer.implicitRefusalOn()).isEqualTo(day("2026-12-15"));
        assertThat(answer.timing()).isEqualTo(Timing.IN_TIME);
        assertThat(answer.steps()).anySatisfy(step -> assertThat(step.text()).contains("pas encore"));
    }

    @Test
    void anExpressRefusalBeforeTheSilenceHasRunIsAnExplicitDecision() {
        MpoAnswer answer = refusedInWriting("2026-04-23", null, "2026-05-05", FULL)
                .referred("2026-07-06")
                .answer();
        assertThat(answer.implicitRefusalOn()).isNull();
        assertThat(answer.deadline()).isEqualTo(by("2026-07-06"));
        assertThat(answer.timing()).isEqualTo(Timing.IN_TIME);
    }

    @Test
    void anExpressRefusalAfterTheSilenceConfirmsAndTheFirstDeadlineStays() {
        MpoAnswer answer = refusedInWriting("2026-04-23", FULL, "2026-07-20", FULL)
                .referred("2026-08-25")
                .answer();
        assertThat(answer.implicitRefusalOn()).isEqualTo(day("2026-06-23"));
        assertThat(answer.deadline()).isEqualTo(by("2026-08-24"));
        assertThat(answer.timing()).isEqualTo(Timing.TOO_LATE);
    }

    @Test
    void aConfirmationAfterAnIncompleteAcknowledgementIsToAssess() {
        MpoAnswer answer = refusedInWriting("2026-04-23", COURT_ONLY, "2026-07-20", FULL)
                .referred("2026-07-25")
                .answer();
        assertThat(answer.timing()).isEqualTo(Timing.TO_ASSESS);
        assertThat(answer.deadline()).isNull();
        assertThat(answer.prudentDeadline()).isEqualTo(by("2026-08-24"));
        assertThat(answer.reasonableTimeOn()).isNull();
    }

    // Cases 14 and 15
    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true"})
    void theClockDoesNotRunWithoutBothElementsOfTheNotice(boolean mentionsMpo, boolean givesContact) {
        MpoAnswer answer = notified("2026-03-12", new Notice(mentionsMpo, givesContact, true))
                .referred("2026-11-20")
                .answer();
        assertThat(answer.applies()).isEqualTo(Verdict.YES);
        assertThat(answer.timing()).isEqualTo(Timing.NOT_RUNNING);
        assertThat(answer.deadline()).isNull();
        assertThat(answer.prudentDeadline()).isEqualTo(by("2026-05-13"));
        assertThat(answer.reasonableTimeOn()).isEqualTo(day("2027-03-12"));
        assertThat(answer.reasons()).containsExactly(Reason.NOTICE_INCOMPLETE);
        assertThat(answer.referralDate()).isEqualTo(day("2026-11-20"));
    }

    // Case 19
    @Test
    void aCourtClaimInTimeSeizesTheMediatorOnTheDayItWasRegistered() {
        MpoAnswer answer = notified("2026-05-05")
                .after(Type.COURT_CLAIM_REGISTERED, "2026-06-20")
                .referred("2026-07-15")
                .answer();
        assertThat(answer.referralDate()).isEqualTo(day("2026-06-20"));
        assertThat(answer.timing()).isEqualTo(Timing.IN_TIME);
    }

    // Case 21
    @Test
    void aCourtClaimOutOfTimeSeizesNobody() {
        MpoAnswer answer = notified("2026-01-15")
                .after(Type.COURT_CLAIM_REGISTERED, "2026-04-02")
                .referred("2026-04-20")
                .answer();
        assertThat(answer.timing()).isEqualTo(Timing.TOO_LATE);
        assertThat(answer.referralDate()).isEqualTo(day("2026-04-20"));
    }

    // Case 31
    @Test
    void theRightsDefenderIsAsGoodAsTheMediator() {
        MpoAnswer answer = notified("2026-01-15")
                .after(Type.RIGHTS_DEFENDER_SEIZED, "2026-03-10")
                .referred("2026-05-04")
                .answer();
        assertThat(answer.referralDate()).isEqualTo(day("2026-03-10"));
        assertThat(answer.timing()).isEqualTo(Timing.IN_TIME);
    }

    @Test
    void theEarliestInTimeCountsWhereverItComesInTheList() {
        MpoAnswer answer = notified("2026-01-15")
                .after(Type.COURT_CLAIM_REGISTERED, "2026-03-12")
                .after(Type.RIGHTS_DEFENDER_SEIZED, "2026-03-10")
                .referred("2026-03-11")
                .answer();
        assertThat(answer.referralDate()).isEqualTo(day("2026-03-10"));
    }

    @Test
    void everyPublicSentenceHasFrenchSpaces() {
        assertThat(notified("2026-06-30", COURT_ONLY)
                        .referred("2026-09-01")
                        .answer()
                        .steps())
                .allSatisfy(step ->
                        assertThat(step.text()).doesNotContain(" :", " ;").endsWith("."));
    }
}
