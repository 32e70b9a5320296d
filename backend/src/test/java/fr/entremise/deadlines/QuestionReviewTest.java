package fr.entremise.deadlines;

import static fr.entremise.deadlines.Question.FULL;
import static fr.entremise.deadlines.Question.TODAY;
import static fr.entremise.deadlines.Question.day;
import static fr.entremise.deadlines.Question.decided;
import static fr.entremise.deadlines.Question.notified;
import static fr.entremise.deadlines.Question.refusedInWriting;
import static fr.entremise.deadlines.Question.silentSince;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.deadlines.ContestedDecision.Kind;
import fr.entremise.deadlines.LitigationEvent.Type;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is missing, impossible or contradictory is told by field, in French. */
class QuestionReviewTest {

    @Test
    void aSoundQuestionHasNoProblem() {
        assertThat(fields(notified("2026-01-15").referred("2026-01-15"))).isEmpty();
        assertThat(fields(silentSince("2026-01-15", null))).isEmpty();
        assertThat(fields(notified("2026-11-22"))).isEmpty();
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of(notified("2026-01-15").referred("2026-11-23"), "referredOn"),
                Arguments.of(notified("2026-01-15").referred("2026-01-14"), "referredOn"),
                Arguments.of(decided("2026-01-12", "2026-01-15", FULL).referred("2026-01-11"), "referredOn"),
                Arguments.of(decided("2026-01-16", "2026-01-15", FULL), "decision.notifiedOn"),
                Arguments.of(decided("2026-01-12", "2026-11-23", FULL), "decision.notifiedOn"),
                Arguments.of(decided("1949-12-31", "2026-01-15", FULL), "decision.decidedOn"),
                Arguments.of(silentSince("1949-12-31", null), "decision.requestReceivedOn"),
                Arguments.of(silentSince("2026-11-23", null), "decision.requestReceivedOn"),
                Arguments.of(silentSince("2026-01-15", null).referred("2026-01-14"), "referredOn"),
                Arguments.of(
                        refusedInWriting("2026-01-15", null, "2026-01-14", FULL), "decision.expressRefusal.notifiedOn"),
                Arguments.of(
                        refusedInWriting("2026-01-15", null, "2026-11-23", FULL), "decision.expressRefusal.notifiedOn"),
                Arguments.of(
                        refusedInWriting("2026-01-15", null, "2026-02-02", FULL).referred("2026-02-01"), "referredOn"),
                Arguments.of(notified("2026-01-15").after(Type.RIGHTS_DEFENDER_SEIZED, "2026-01-14"), "events[0].on"),
                Arguments.of(notified("2026-01-15").after(Type.COURT_CLAIM_REGISTERED, "2026-11-23"), "events[0].on"),
                Arguments.of(notified("2026-01-15").answered("2026-02-02", FULL), "events[0].type"),
                Arguments.of(
                        notified("2026-01-15")
                                .after(Type.INFORMAL_APPEAL_RECEIVED, "2026-02-02")
                                .answered("2026-02-01", FULL),
                        "events[1].on"),
                Arguments.of(notified("2026-01-15").livingIn("20"), "residence.department"),
                Arguments.of(notified("2026-01-15").livingAbroad("XX"), "residence.country"),
                Arguments.of(notified("2026-01-15").livingAbroad("FR"), "residence.country"),
                Arguments.of(notified("2026-01-15").livingAbroad("RE"), "residence.country"),
                Arguments.of(notified("2026-01-15").livingAt(null), "residence"),
                Arguments.of(notified("2026-01-15").livingAt(new Residence(null, null)), "residence"),
                Arguments.of(notified("2026-01-15").livingAt(new Residence("71", "CH")), "residence"),
                Arguments.of(notified("2026-01-15").workingIn("999"), "workplaceDepartment"),
                Arguments.of(notified("2026-01-15").in(null), "category"),
                Arguments.of(notified("2026-01-15").claiming(null), "claim"),
                Arguments.of(Question.about(null), "decision"),
                Arguments.of(
                        Question.about(new ContestedDecision(null, null, null, null, null, null, null)),
                        "decision.kind"));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void namesTheOneFieldThatIsWrong(Question question, String field) {
        assertThat(fields(question)).containsExactly(field);
    }

    @Test
    void anExplicitDecisionNeedsItsTwoDatesAndNothingOfASilence() {
        assertThat(fields(Question.about(new ContestedDecision(Kind.EXPLICIT, null, null, null, null, null, null))))
                .containsExactly("decision.decidedOn", "decision.notifiedOn");
        assertThat(fields(Question.about(new ContestedDecision(
                        Kind.EXPLICIT, day("2026-01-12"), day("2026-01-15"), null, day("2026-01-02"), FULL, null))))
                .containsExactly("decision.requestReceivedOn", "decision.acknowledgement");
    }

    @Test
    void anImplicitDecisionNeedsTheRequestAndNothingOfANotification() {
        assertThat(fields(Question.about(new ContestedDecision(
                        Kind.IMPLICIT, day("2026-01-12"), day("2026-01-15"), FULL, null, FULL, null))))
                .containsExactly(
                        "decision.decidedOn", "decision.notifiedOn", "decision.notice", "decision.requestReceivedOn");
    }

    @Test
    void anEventNeedsATypeAndADayAndOnlyAnAnswerHasANotice() {
        assertThat(fieldsOf(withEvent(new LitigationEvent(null, null, null))))
                .containsExactly("events[0].type", "events[0].on");
        assertThat(fieldsOf(withEvent(new LitigationEvent(Type.RIGHTS_DEFENDER_SEIZED, day("2026-02-02"), FULL))))
                .containsExactly("events[0].notice");
        assertThat(fieldsOf(withEvent(null))).containsExactly("events[0]");
    }

    @Test
    void speaksFrench() {
        assertThat(CompetenceClock.problems(
                        decided("2026-01-12", "2026-01-15", FULL)
                                .referred("2026-01-14")
                                .asked(),
                        TODAY))
                .containsExactly(new FieldProblem(
                        "referredOn", "La saisine ne peut pas précéder la notification de la décision."));
    }

    @Test
    void aQuestionWithProblemsIsNotAnswered() {
        assertThatThrownBy(() -> notified("2026-01-15").referred("2026-01-14").answer())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MpoQuestion withEvent(LitigationEvent event) {
        MpoQuestion sound = notified("2026-01-15").asked();
        return new MpoQuestion(
                sound.employeeStatus(),
                sound.category(),
                sound.claim(),
                sound.decision(),
                sound.residence(),
                null,
                Collections.singletonList(event),
                null);
    }

    private static List<String> fields(Question question) {
        return fieldsOf(question.asked());
    }

    private static List<String> fieldsOf(MpoQuestion question) {
        return CompetenceClock.problems(question, TODAY).stream()
                .map(FieldProblem::field)
                .toList();
    }
}
