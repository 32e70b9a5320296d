package fr.entremise.job;

import fr.entremise.document.MadeFile;
import fr.entremise.document.StoredFiles;
import fr.entremise.tenancy.CentreClock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions of a job: what is committed is seen by whoever reloads the page, and outlives a crash. */
@Service
@Transactional
class JobSteps {

    /** Longer than the people who started it are likely to look back. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private static final String PURPOSE = "job-result";

    private final JobRepository jobs;
    private final StoredFiles files;
    private final CentreClock clock;

    JobSteps(JobRepository jobs, StoredFiles files, CentreClock clock) {
        this.jobs = jobs;
        this.files = files;
        this.clock = clock;
    }

    boolean begin(UUID id) {
        return locked(id).begin(clock.now());
    }

    void count(UUID id, int items) {
        locked(id).count(items);
    }

    boolean advance(UUID id, int treated, List<JobView.JobProblem> refused) {
        return locked(id).advance(treated, refused, clock.now());
    }

    void keepResult(UUID id, MadeFile file, UUID madeFor) {
        locked(id).keepResult(files.storeMade(file, PURPOSE, madeFor), clock.now());
    }

    void end(UUID id, JobState state) {
        locked(id).end(state, clock.now());
    }

    void fail(UUID id, String why) {
        locked(id).fail(why, clock.now());
    }

    void renew(Collection<UUID> held) {
        jobs.renew(held, clock.now().plus(Job.LEASE));
    }

    /** Writes down who died, deletes the files whose time has passed, forgets what is long over. */
    void cleanUp() {
        // Long after the lease, so that a process that was only slow is not taken for dead for good.
        jobs.interruptAbandoned(clock.now().minus(Duration.ofMinutes(10)));
        Consumer<Job> expire = job -> {
            UUID file = job.releaseResult();
            if (file != null) {
                files.remove(file);
            }
        };
        jobs.findByResultFileIdIsNotNullAndResultExpiresAtLessThanEqual(clock.now())
                .forEach(expire);
        jobs.forgetFinishedBefore(clock.now().minus(REMEMBERED));
    }

    private Job locked(UUID id) {
        return jobs.lockById(id).orElseThrow();
    }
}
