package fr.entremise.deadlines;

import static fr.entremise.deadlines.Question.COURT_ONLY;
import static fr.entremise.deadlines.Question.FULL;
import static fr.entremise.deadlines.Question.between;
import static fr.entremise.deadlines.Question.by;
import static fr.entremise.deadlines.Question.day;
import static fr.entremise.deadlines.Question.notified;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.deadlines.LitigationEvent.Type;
import fr.entremise.deadlines.MpoAnswer.Reason;
import fr.entremise.deadlines.MpoAnswer.Timing;
import org.junit.jupiter.api.Test;

/** CRPA L.411-2: an informal appeal in time interrupts, once. */
class InformalAppealTest {

    @Test
    void silenceOfTwoMonthsRefusesAndANewPeriodBegins() {
        // Received 2 March, refused on Saturday 2 May, two clear months: 3 July.
        MpoAnswer answer = notified("2026-01-15")
                .after(Type.INFORMAL_APPEAL_RECEIVED, "2026-03-02")
                .referred("2026-07-03")
                .answer();
        assertThat(answer.deadline()).isEqualTo(by("2026-07-03"));
        assertThat(answer.timing()).isEqualTo(Timing.IN_TIME);
        assertThat(answer.implicitRefusalOn()).isNull();
    }

    @Test
    void anAnswerWithACompleteNoticeBeginsTheNewPeriodEarlier() {
        MpoAnswer answer = notified("2026-01-15")
                .after(Type.INFORMAL_APPEAL_RECEIVED, "2026-03-02")
                .answered("2026-03-20", FULL)
                .referred("2026-05-21")
                .answer();
        assertThat(answer.deadline()).isEqualTo(by("2026-05-21"));
    }

    @Test
    void anAnswerWithoutACompleteNoticeBeginsNothing() {
        MpoAnswer answer = notified("2026-01-15")
                .after(Type.INFORMAL_APPEAL_RECEIVED, "2026-03-02")
                .answered("2026-03-20", COURT_ONLY)
                .referred("2026-11-02")
                .answer();
        assertThat(answer.timing()).isEqualTo(Timing.NOT_RUNNING);
        assertThat(answer.deadline()).isNull();
        assertThat(answer.prudentDeadline()).isEqualTo(by("2026-05-21"));
        assertThat(answer.reasonableTimeOn()).isEqualTo(day("2027-03-20"));
        assertThat(answer.reasons()).containsExactly(Reason.NOTICE_INCOMPLETE);
    }

    @Test
    void anAnswerAfterTheSilenceConfirms() {
        MpoAnswer answer = notified("2026-01-15")
                .after(Type.INFORMAL_APPEAL_RECEIVED, "2026-03-02")
                .answered("2026-06-10", FULL)
                .referred("2026-07-06")
                .answer();
        assertThat(answer.deadline()).isEqualTo(by("2026-07-03"));
        assertThat(answer.timing()).isEqualTo(Timing.TOO_LATE);
    }

    @Test
    void aLateAppealInterruptsNothing() {
        MpoAnswer answer = notified("2026-01-15")
                .after(Type.INFORMAL_APPEAL_RECEIVED, "2026-03-17")
                .referred("2026-03-18")
                .answer();
        assertThat(answer.deadline()).isEqualTo(by("2026-03-16"));
        assertThat(answer.timing()).isEqualTo(Timing.TOO_LATE);
    }

    @Test
    void aSecondAppealInterruptsNothing() {
        MpoAnswer answer = notified("2026-01-15")
                .after(Type.INFORMAL_APPEAL_RECEIVED, "2026-06-30")
                .after(Type.INFORMAL_APPEAL_RECEIVED, "2026-03-02")
                .referred("2026-07-06")
                .answer();
        assertThat(answer.deadline()).isEqualTo(by("2026-07-03"));
        assertThat(answer.timing()).isEqualTo(Timing.TOO_LATE);
    }

    @Test
    void anAppealOnADoubtfulDayLeavesTheFirstSafeDay() {
        // Notified 30 June: safe 31 August, latest 1 September. Silence on 1 November, then 2 January, a Saturday.
        MpoAnswer answer = notified("2026-06-30")
                .after(Type.INFORMAL_APPEAL_RECEIVED, "2026-09-01")
                .referred("2026-11-20")
                .answer();
        assertThat(answer.deadline()).isEqualTo(between("2026-08-31", "2027-01-04"));
        assertThat(answer.timing()).isEqualTo(Timing.TO_ASSESS);
    }

    @Test
    void anAppealAlsoInterruptsTheTimeToGoToCourt() {
        MpoAnswer answer = notified("2026-01-15", COURT_ONLY)
                .in(DecisionCategory.OTHER)
                .after(Type.INFORMAL_APPEAL_RECEIVED, "2026-03-02")
                .referred("2026-05-04")
                .answer();
        assertThat(answer.courtDeadline()).isEqualTo(by("2026-07-03"));
    }
}
