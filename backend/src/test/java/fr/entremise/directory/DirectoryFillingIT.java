package fr.entremise.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.directory.FillingProgress.State;
import fr.entremise.directory.reference.ReferenceBodies;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Role;
import fr.entremise.job.JobKind;
import fr.entremise.job.JobState;
import fr.entremise.job.JobView;
import fr.entremise.job.Jobs;
import fr.entremise.shared.Ids;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Siret;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DirectoryFillingIT {

    private static final Siren CLUNY = new Siren("217101377");
    private static final Actor CLERK =
            new Actor(Ids.next(), "Claire Gestion", "claire@example.test", Set.of(Role.CASE_MANAGER));

    @Autowired
    TestCentres centres;

    @Autowired
    DirectoryFilling filling;

    @Autowired
    FillingSteps steps;

    @Autowired
    ReferenceBodies reference;

    @Autowired
    Bodies bodies;

    @Autowired
    Jobs jobs;

    @Autowired
    MovableClock clock;

    Centre a;
    Centre b;

    @BeforeEach
    void openTwoCentres() {
        a = centres.open();
        b = centres.open();
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void addsTheCommunesOfTheDepartmentAndTheEpciWithAMemberThere() {
        fillToTheEnd(a);

        assertThat(countIn(a, BodyKind.COMMUNE)).isEqualTo(563);
        assertThat(countIn(a, BodyKind.EPCI)).isEqualTo(20);
        assertThat(countIn(b, null)).isZero();
    }

    @Test
    void leavesTheStatusToBeSet() {
        fillToTheEnd(a);

        assertThat(as(a, () -> bodies.find(CLUNY)).orElseThrow().status()).isNull();
    }

    @Test
    void fillingAgainAddsNothingAndKeepsCorrections() {
        fillToTheEnd(a);
        Siret siret = new Siret("21710137700018");
        as(a, () -> bodies.correct(CLUNY, new BodyCorrection(siret, null, "MAIRIE", null, 0)));

        FillingProgress again = fillToTheEnd(a);

        assertThat(again).returns(583, FillingProgress::done).returns(0, FillingProgress::added);
        BodySheet cluny = as(a, () -> bodies.sheet(CLUNY));
        assertThat(cluny.siret()).isEqualTo(siret);
        assertThat(cluny.serviceCode()).isEqualTo("MAIRIE");
    }

    @Test
    void twentyAtOnceAreOneFilling() throws Exception {
        List<Callable<FillingProgress>> twenty = Collections.nCopies(20, () -> as(a, () -> filling.start(CLERK)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<FillingProgress> answer : threads.invokeAll(twenty)) {
                assertThat(answer.get().state()).isIn(State.RUNNING, State.DONE);
            }
        }
        awaitTheEnd(a);

        assertThat(countIn(a, null)).isEqualTo(583);
    }

    @Test
    void theSecondJoinsTheFirst() {
        UUID first = as(a, () -> steps.begin(583)).orElseThrow();
        as(a, () -> steps.add(first, reference.bySiren(List.of(CLUNY.value()))));

        FillingProgress seen = as(a, () -> filling.start(CLERK));

        assertThat(seen)
                .returns(State.RUNNING, FillingProgress::state)
                .returns(1, FillingProgress::done)
                .returns(583, FillingProgress::total);
        assertThat(countIn(a, null)).isEqualTo(1);
    }

    @Test
    void afterACrashItIsSeenAsInterruptedAndStartingAgainCompletesIt() {
        UUID died = as(a, () -> steps.begin(583)).orElseThrow();
        as(a, () -> steps.add(died, reference.bySiren(List.of(CLUNY.value()))));
        clock.set(Instant.now().plus(Filling.LEASE).plusSeconds(1).toString());
        assertThat(as(a, filling::progress).state()).isEqualTo(State.INTERRUPTED);

        FillingProgress end = fillToTheEnd(a);

        assertThat(end.added()).isEqualTo(582);
        assertThat(countIn(a, null)).isEqualTo(583);
        assertThat(as(a, () -> steps.add(died, List.of())))
                .as("the one that was thought dead stops")
                .isFalse();
    }

    @Test
    void whoStartedItSeesItAmongTheirJobs() {
        fillToTheEnd(a);

        JobView job = await().until(() -> onlyJob(), seen -> seen.state() == JobState.DONE);
        assertThat(job)
                .returns(JobKind.FILL_DIRECTORY, JobView::kind)
                .returns(583, JobView::total)
                .returns(583, JobView::done)
                .returns(false, JobView::cancellable);
    }

    @Test
    void aFillingThatIsCancelledMayBeStartedAgainAtOnce() {
        as(a, () -> filling.start(CLERK));
        as(a, () -> jobs.cancel(onlyJob().id(), CLERK));
        await().until(() -> onlyJob().state(), state -> state == JobState.CANCELLED || state == JobState.DONE);
        await().until(() -> as(a, filling::progress).state(), state -> state != State.RUNNING);

        fillToTheEnd(a);
        assertThat(countIn(a, null)).isEqualTo(583);
    }

    private JobView onlyJob() {
        return as(a, () -> jobs.list(new ListRequest(0, 10, null), CLERK))
                .items()
                .getFirst();
    }

    private FillingProgress fillToTheEnd(Centre centre) {
        as(centre, () -> filling.start(CLERK));
        return awaitTheEnd(centre);
    }

    private FillingProgress awaitTheEnd(Centre centre) {
        return await().until(() -> as(centre, filling::progress), progress -> progress.state() == State.DONE);
    }

    private long countIn(Centre centre, BodyKind kind) {
        return as(centre, () -> bodies.list(new BodyFilter(null, kind, null, false), new ListRequest(0, 1, null)))
                .total();
    }

    private static <T> T as(Centre centre, ScopedValue.CallableOp<T, RuntimeException> work) {
        return CentreContext.callAs(centre.id(), work);
    }
}
