package fr.entremise.job;

import fr.entremise.document.OpenedFile;
import fr.entremise.document.StoredFiles;
import fr.entremise.identity.Actor;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreClock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The long work of the bound centre. Each person sees what they started, and nothing else. */
@Service
@Transactional
public class Jobs {

    private final JobRepository jobs;
    private final JobRunner runner;
    private final StoredFiles files;
    private final CentreClock clock;

    Jobs(JobRepository jobs, JobRunner runner, StoredFiles files, CentreClock clock) {
        this.jobs = jobs;
        this.runner = runner;
        this.files = files;
        this.clock = clock;
    }

    /** Writes the work down; it begins once that is committed. */
    public JobView start(NewJob asked, Actor actor, Work work) {
        Instant now = clock.now();
        Job job = jobs.save(new Job(asked, actor.userId(), now));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runner.launch(job.getId(), actor, work);
            }
        });
        return job.view(now);
    }

    /** The person's own work, newest first. */
    @Transactional(readOnly = true)
    public Listing<JobView> list(ListRequest request, Actor actor) {
        Instant now = clock.now();
        Page<Job> page = jobs.findByStartedByOrderByStartedAtDescIdDesc(
                actor.userId(), PageRequest.of(request.page(), request.size()));
        return Listing.of(
                page.getContent().stream().map(job -> job.view(now)).toList(), request, page.getTotalElements());
    }

    @Transactional(readOnly = true)
    public JobView find(UUID id, Actor actor) {
        return own(id, actor).view(clock.now());
    }

    /** Asks the work to stop; what is over stays as it is. */
    public JobView cancel(UUID id, Actor actor) {
        Job job = jobs.lockById(id)
                .filter(found -> found.isStartedBy(actor.userId()))
                .orElseThrow(NotFound::new);
        job.askToStop(clock.now());
        return job.view(clock.now());
    }

    /** For those who run the platform, whoever started it. False when that changes nothing. */
    boolean askToStop(UUID id) {
        return jobs.lockById(id).orElseThrow(NotFound::new).askToStop(clock.now());
    }

    @Transactional(readOnly = true)
    public OpenedFile openResult(UUID id, Actor actor) {
        Job job = own(id, actor);
        if (!job.madeAResult()) {
            throw new NotFound();
        }
        UUID file = job.resultFileId();
        if (file == null || !job.isResultKept(clock.now())) {
            throw new ResultExpired();
        }
        return files.open(file);
    }

    private Job own(UUID id, Actor actor) {
        return jobs.findById(id).filter(job -> job.isStartedBy(actor.userId())).orElseThrow(NotFound::new);
    }
}
