package fr.entremise.job;

import fr.entremise.identity.Actor;
import fr.entremise.identity.OnBehalf;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the jobs of this process, a few at a time, and keeps saying that they are alive. */
@Component
class JobRunner {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    /** A third of the connections: people who click come before work that waits. */
    private static final int AT_ONCE = 4;

    private final JobSteps steps;
    private final Centres centres;
    private final TaskExecutor executor;
    private final Semaphore slots = new Semaphore(AT_ONCE, true);
    private final Map<UUID, CentreId> held = new ConcurrentHashMap<>();
    private volatile boolean isReady;

    JobRunner(JobSteps steps, Centres centres, @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.steps = steps;
        this.centres = centres;
        this.executor = executor;
    }

    void launch(UUID job, Actor actor, Work work) {
        CentreId centre = CentreContext.current();
        held.put(job, centre);
        executor.execute(() -> {
            try {
                slots.acquire();
                try {
                    CentreContext.runAs(centre, () -> OnBehalf.run(actor, () -> run(job, actor, work)));
                } finally {
                    slots.release();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                held.remove(job);
            }
        });
    }

    private void run(UUID job, Actor actor, Work work) {
        if (!steps.begin(job)) {
            work.abandon();
            return;
        }
        try {
            work.run(new JobRun(job, actor.userId(), steps));
            steps.end(job, JobState.DONE);
        } catch (JobRun.Stopped asked) {
            steps.end(job, JobState.CANCELLED);
        } catch (BusinessRuleViolation refusal) {
            steps.fail(job, refusal.sentence());
        } catch (RuntimeException failure) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            log.error("Job {} failed: {}", job, reference, failure);
            steps.fail(job, "Une erreur inattendue a arrêté ce travail. Référence\u00a0: " + reference + ".");
        }
    }

    /** Not before: until then a centre's tables may lag behind the program. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        isReady = true;
    }

    @Scheduled(fixedDelayString = "${entremise.job.alive-every:10s}")
    void sayThatTheyAreAlive() {
        held.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((centre, jobs) -> CentreContext.runAs(centre, () -> steps.renew(jobs)));
    }

    @Scheduled(fixedDelayString = "${entremise.job.clean-up-every:1h}")
    void cleanUp() {
        if (isReady) {
            centres.forEachOpen(centre -> steps.cleanUp());
        }
    }
}
