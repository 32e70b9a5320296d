package fr.entremise.job;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.audit.Journal;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Role;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.ListRequest;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.StatementCounter;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class JobsIT {

    private static final NewJob THREE_ITEMS = new NewJob(JobKind.BULK, "Trois choses", 3);

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Jobs jobs;

    @Autowired
    JobSteps steps;

    @Autowired
    JobRepository rows;

    @Autowired
    Journal journal;

    @Autowired
    StatementCounter statements;

    @Autowired
    MovableClock clock;

    Centre a;
    Actor clerk;
    Actor colleague;

    @BeforeEach
    void openACentre() {
        a = centres.open();
        clerk = actor(Role.CASE_MANAGER);
        colleague = actor(Role.CASE_MANAGER);
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void whatIsDoneAndWhatIsRefusedIsCountedAndSaid() {
        UUID id = start(run -> {
            run.advance(1);
            run.refused("217101377", "Cette collectivité n’a pas de SIRET.");
            run.advance(1);
        });

        JobView end = awaitTheEndOf(id);

        assertThat(end)
                .returns(JobState.DONE, JobView::state)
                .returns(3, JobView::total)
                .returns(3, JobView::done)
                .returns(1, JobView::failed)
                .returns(false, JobView::cancellable)
                .returns(
                        List.of(new JobView.JobProblem("217101377", "Cette collectivité n’a pas de SIRET.")),
                        JobView::problems);
        assertThat(end.finishedAt()).isNotNull();
    }

    @Test
    void aReloadShowsHowFarItIs() {
        CountDownLatch seen = new CountDownLatch(1);
        UUID id = start(run -> {
            run.advance(2);
            wait(seen);
        });

        JobView halfWay = await().until(() -> find(id), job -> job.done() == 2);

        assertThat(halfWay).returns(JobState.RUNNING, JobView::state).returns(true, JobView::cancellable);
        seen.countDown();
        awaitTheEndOf(id);
    }

    @Test
    void itStopsAfterTheStepInWhichItWasAskedTo() {
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        UUID id = start(run -> {
            for (int item = 0; item < 3; item++) {
                done.incrementAndGet();
                wait(cancelled);
                run.advance(1);
            }
        });
        await().until(() -> done.get() == 1);

        JobView asked = cancel(id);
        cancelled.countDown();

        assertThat(asked).returns(JobState.RUNNING, JobView::state).returns(false, JobView::cancellable);
        assertThat(awaitTheEndOf(id))
                .returns(JobState.CANCELLED, JobView::state)
                .returns(1, JobView::done);
        assertThat(done).hasValue(1);
    }

    @Test
    void whatWaitsIsCancelledAtOnceAndGivesBackWhatItTook() {
        CountDownLatch room = new CountDownLatch(1);
        List<UUID> fillingEverySlot = List.of(
                start(run -> wait(room)), start(run -> wait(room)), start(run -> wait(room)), start(run -> wait(room)));
        await().until(() -> fillingEverySlot.stream().allMatch(id -> find(id).state() == JobState.RUNNING));
        AtomicInteger ran = new AtomicInteger();
        AtomicInteger abandoned = new AtomicInteger();
        UUID waiting = start(new Work() {
            @Override
            public void run(JobRun run) {
                ran.incrementAndGet();
            }

            @Override
            public void abandon() {
                abandoned.incrementAndGet();
            }
        });

        JobView cancelled = cancel(waiting);
        room.countDown();

        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        await().until(() -> abandoned.get() == 1);
        assertThat(ran).hasValue(0);
        fillingEverySlot.forEach(this::awaitTheEndOf);
    }

    @Test
    void workWhoseProcessDiedIsSeenAsInterruptedAndStaysSo() {
        UUID died = inA(() -> {
            Job job = rows.save(new Job(THREE_ITEMS, clerk.userId(), clock.instant()));
            job.begin(clock.instant());
            job.advance(2, List.of(), clock.instant());
            return job.getId();
        });
        assertThat(find(died).state()).isEqualTo(JobState.RUNNING);

        clock.set(Instant.now().plus(Job.LEASE).plusSeconds(1).toString());

        assertThat(find(died))
                .returns(JobState.INTERRUPTED, JobView::state)
                .returns(2, JobView::done)
                .returns(false, JobView::cancellable);
        assertThat(find(died).finishedAt()).isNotNull();

        clock.set(Instant.now().plus(Duration.ofHours(1)).toString());
        CentreContext.runAs(a.id(), steps::cleanUp);
        CentreContext.runAs(a.id(), () -> steps.renew(List.of(died)));
        assertThat(find(died).state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(CentreContext.<Boolean, RuntimeException>callAs(a.id(), () -> steps.advance(died, 1, List.of())))
                .as("the one that was thought dead stops")
                .isFalse();
    }

    @Test
    void aProcessThatLivesKeepsItsLongStepsAlive() {
        UUID slow = inA(() -> {
            Job job = rows.save(new Job(THREE_ITEMS, clerk.userId(), clock.instant()));
            job.begin(clock.instant());
            return job.getId();
        });
        clock.set(Instant.now().plus(Job.LEASE).plusSeconds(1).toString());

        CentreContext.runAs(a.id(), () -> steps.renew(List.of(slow)));

        assertThat(find(slow).state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void aRefusalStopsTheWorkWithItsSentence() {
        UUID id = start(run -> {
            throw InvalidInput.of("from", "Indiquez à partir de quel jour.");
        });

        assertThat(awaitTheEndOf(id))
                .returns(JobState.FAILED, JobView::state)
                .returns(
                        List.of(new JobView.JobProblem("Trois choses", "Indiquez à partir de quel jour.")),
                        JobView::problems);
    }

    @Test
    void aFailureOfTheProgramSaysNothingFromInside() {
        UUID id = start(run -> {
            throw new IllegalStateException("select secret from inside");
        });

        JobView end = awaitTheEndOf(id);

        assertThat(end.state()).isEqualTo(JobState.FAILED);
        assertThat(end.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .startsWith("Une erreur inattendue a arrêté ce travail.")
                        .doesNotContain("secret"));
    }

    @Test
    void fiftyProblemsAreToldAndTheOthersOnlyCounted() {
        UUID id = start(run -> {
            for (int item = 0; item < 60; item++) {
                run.refused("n° " + item, "Refusé.");
            }
        });

        assertThat(awaitTheEndOf(id))
                .returns(60, JobView::failed)
                .satisfies(job -> assertThat(job.problems()).hasSize(50));
    }

    @Test
    void aPersonSeesTheirOwnWorkAndNobodyElses() {
        UUID id = start(run -> {});
        awaitTheEndOf(id);

        assertThat(statusOf("/jobs/" + id, clerk)).isEqualTo(200);
        for (String path : List.of("/jobs/" + id, "/jobs/" + id + "/result")) {
            assertThat(statusOf(path, colleague)).as(path).isEqualTo(404);
        }
        assertThat(http.post()
                        .uri("/api/v1/centres/" + a.id() + "/jobs/" + id + "/cancellation")
                        .with(as(colleague.userId())))
                .hasStatus(404);
        assertThat(textOf(get("/jobs", clerk))).contains(id.toString());
        assertThat(textOf(get("/jobs", colleague))).doesNotContain(id.toString());
    }

    @Test
    void theNewestComesFirstAndTwentyCostAsManyStatementsAsOne() {
        awaitTheEndOf(start(run -> run.refused("1", "Non.")));
        long one = statements.during(() -> list());
        for (int i = 0; i < 19; i++) {
            awaitTheEndOf(start(run -> run.refused("1", "Non.")));
        }
        UUID newest = start(run -> {});
        awaitTheEndOf(newest);

        long twenty = statements.during(() -> assertThat(list().getFirst().id()).isEqualTo(newest));

        assertThat(twenty).isEqualTo(one);
    }

    @Test
    void theJournalNamesWhoHadTheWorkDone() {
        awaitTheEndOf(start(run -> journal.record("TRIED", "job-test", "1", "Un essai.")));

        assertThat(inA(() -> journal.about("job-test", "1")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actorName()).isEqualTo(clerk.name()));
    }

    @Test
    void progressInsideATransactionIsAProgrammingError() {
        UUID id = start(run -> centres.run(a, () -> run.advance(1)));

        assertThat(awaitTheEndOf(id).state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void whatIsLongOverIsForgotten() {
        UUID id = start(run -> run.refused("1", "Non."));
        awaitTheEndOf(id);

        clock.set(Instant.now().plus(Duration.ofDays(91)).toString());
        CentreContext.runAs(a.id(), steps::cleanUp);

        assertThat(statusOf("/jobs/" + id, clerk)).isEqualTo(404);
    }

    private UUID start(Work work) {
        return inA(() -> jobs.start(THREE_ITEMS, clerk, work)).id();
    }

    private JobView find(UUID id) {
        return CentreContext.<JobView, RuntimeException>callAs(a.id(), () -> jobs.find(id, clerk));
    }

    private JobView cancel(UUID id) {
        return CentreContext.<JobView, RuntimeException>callAs(a.id(), () -> jobs.cancel(id, clerk));
    }

    private List<JobView> list() {
        return CentreContext.<List<JobView>, RuntimeException>callAs(
                a.id(), () -> jobs.list(new ListRequest(0, 25, null), clerk).items());
    }

    private JobView awaitTheEndOf(UUID id) {
        return await().until(() -> find(id), job -> job.finishedAt() != null);
    }

    private <T> T inA(Supplier<T> work) {
        return centres.in(a, work);
    }

    private Actor actor(Role role) {
        UUID user = people.with(role, a);
        return new Actor(user, "Personne " + user, user + "@example.test", Set.of(role));
    }

    private MockHttpServletResponse get(String path, Actor person) {
        return http.get()
                .uri("/api/v1/centres/" + a.id() + path)
                .with(as(person.userId()))
                .exchange()
                .getResponse();
    }

    private int statusOf(String path, Actor person) {
        return get(path, person).getStatus();
    }

    private static String textOf(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
