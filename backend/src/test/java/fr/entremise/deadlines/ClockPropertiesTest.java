package fr.entremise.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every date, place and notice; the seed is in the message of a failure. */
class ClockPropertiesTest {

    private static final int CASES = 3_000;
    private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);
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
                    .answer(LocalDate.of(2032, 1, 1));
            String seen =
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

    private Deadline deadline(LocalDate notified, String home, String work) {
        return Question.notified(notified.toString())
                .atCentre(work)
                .livingIn(home)
                .answer(LocalDate.of(2032, 1, 1))
                .deadline();
    }

    private LocalDate anyDay() {
        return FIRST.plusDays(random.nextInt(365 * 8));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
