package fr.entremise.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.deadlines.calendar.ClosedDays;
import fr.entremise.deadlines.calendar.Department;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every date, place and notice; the seed is in the message of a failure. */
class ClockPropertiesTest {

    private static final int CASES = 1_000;
    private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);
    private static final LocalDate LATER = LocalDate.of(2032, 1, 1);
    private static final List<String> PLACES = List.of("71", "63", "2A", "57", "971", "974", "976", "984", "988");

    private RandomGenerator random;

    @ParameterizedTest
    @ValueSource(longs = {1, 20260322, 746})
    void aDeadlineIsOrderedOpenAndNotShorterThanTwoMonths(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < CASES; i++) {
            String home = any(PLACES);
            String work = any(PLACES);
            LocalDate notified = anyDay();
            Deadline end = deadline(notified, home, work);
            ClosedDays closed = Department.of(work).closedDays();
            Supplier<String> seen =
                    () -> "seed %d, notified %s, home %s, work %s: %s".formatted(seed, notified, home, work, end);
            assertThat(end.safe()).as(seen).isBeforeOrEqualTo(end.latest());
            assertThat(closed.include(end.safe())).as(seen).isFalse();
            assertThat(closed.include(end.latest())).as(seen).isFalse();
            assertThat(end.safe()).as(seen).isAfter(notified.plusDays(58));
            Deadline next = deadline(notified.plusDays(1), home, work);
            assertThat(next.safe()).as(seen).isAfterOrEqualTo(end.safe());
            assertThat(next.latest()).as(seen).isAfterOrEqualTo(end.latest());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 20260323, 747})
    void theVerdictOnTimeFollowsTheDeadline(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < CASES; i++) {
            LocalDate notified = anyDay();
            LocalDate referred = notified.plusDays(random.nextInt(200));
            Notice notice = new Notice(random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
            DecisionCategory category = any(List.of(DecisionCategory.values()));
            MpoAnswer answer = Question.notified(notified.toString(), notice)
                    .in(category)
                    .livingIn(any(PLACES))
                    .referred(referred.toString())
                    .answer(LATER);
            Supplier<String> seen = () ->
                    "seed %d, notified %s, referred %s, %s: %s".formatted(seed, notified, referred, notice, answer);
            boolean applies = answer.applies() != MpoAnswer.Verdict.NO;
            boolean complete = notice.mentionsMpo() && notice.givesMediatorContact();
            assertThat(answer.timing() != null).as(seen).isEqualTo(applies);
            assertThat(answer.prudentDeadline() != null).as(seen).isEqualTo(applies);
            assertThat(answer.deadline() != null).as(seen).isEqualTo(applies && complete);
            assertThat(answer.reasonableTimeOn() != null).as(seen).isEqualTo(applies && !complete);
            assertThat(answer.courtDeadline() != null).as(seen).isEqualTo(!applies && notice.givesCourtAndTimeLimit());
            if (answer.deadline() != null) {
                assertThat(answer.timing()).as(seen).isEqualTo(answer.deadline().timingOf(referred));
            }
            assertThat(answer.steps()).as(seen).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20260324, 748})
    void eventsNeverShortenADeadlineNorFollowTheReferral(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < CASES; i++) {
            LocalDate notified = anyDay();
            LocalDate referred = notified.plusDays(random.nextInt(250));
            Question question = Question.notified(notified.toString()).referred(referred.toString());
            Deadline before = question.answer(LATER).deadline();
            List<String> events = new ArrayList<>();
            for (int event = random.nextInt(4); event > 0; event--) {
                LitigationEvent.Type type = any(List.of(
                        LitigationEvent.Type.INFORMAL_APPEAL_RECEIVED,
                        LitigationEvent.Type.RIGHTS_DEFENDER_SEIZED,
                        LitigationEvent.Type.COURT_CLAIM_REGISTERED));
                String on = notified.plusDays(random.nextInt(250)).toString();
                events.add(type + " " + on);
                question.after(type, on);
            }
            MpoAnswer answer = question.answer(LATER);
            Supplier<String> seen = () ->
                    "seed %d, notified %s, referred %s, %s: %s".formatted(seed, notified, referred, events, answer);
            assertThat(answer.deadline().safe()).as(seen).isAfterOrEqualTo(before.safe());
            assertThat(answer.deadline().latest()).as(seen).isAfterOrEqualTo(before.latest());
            assertThat(answer.referralDate()).as(seen).isBeforeOrEqualTo(referred);
            assertThat(answer.timing()).as(seen).isEqualTo(answer.deadline().timingOf(answer.referralDate()));
        }
    }

    private Deadline deadline(LocalDate notified, String home, String work) {
        return Question.notified(notified.toString())
                .atCentre(work)
                .livingIn(home)
                .answer(LATER)
                .deadline();
    }

    private LocalDate anyDay() {
        return FIRST.plusDays(random.nextInt(365 * 8));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
