package fr.entremise.job;

import fr.entremise.document.StoredFileSummary;
import fr.entremise.shared.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * Long work and how far it is. Its process renews a lease as long as it lives; one that has run out belongs to a process
 * that died.
 */
@Entity
@Table(name = "job")
class Job implements Persistable<UUID> {

    static final Duration LEASE = Duration.ofSeconds(30);
    static final Duration RESULT_KEPT = Duration.ofDays(7);
    private static final int MOST_PROBLEMS = 50;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private JobKind kind;

    private String title;
    private UUID startedBy;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private int total;
    private int done;
    private int failed;
    private @Nullable Instant cancelAskedAt;
    private Instant leaseUntil;
    private Instant startedAt;
    private @Nullable Instant finishedAt;
    private @Nullable UUID resultFileId;
    private @Nullable String resultName;
    private @Nullable Long resultSize;
    private @Nullable Instant resultExpiresAt;

    @ElementCollection
    @CollectionTable(name = "job_problem", joinColumns = @JoinColumn(name = "job_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<Problem> problems = new ArrayList<>();

    @Transient
    private boolean isNew;

    @SuppressWarnings("NullAway.Init")
    protected Job() {}

    Job(NewJob asked, UUID startedBy, Instant now) {
        this.id = Ids.next();
        this.kind = asked.kind();
        this.title = asked.title();
        this.total = asked.total();
        this.startedBy = startedBy;
        this.state = JobState.WAITING;
        this.startedAt = now;
        this.leaseUntil = now.plus(LEASE);
        this.isNew = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostPersist
    @PostLoad
    void isStored() {
        isNew = false;
    }

    /** False when it was cancelled, or given up for dead, before it could begin. */
    boolean begin(Instant now) {
        if (state != JobState.WAITING) {
            return false;
        }
        state = JobState.RUNNING;
        leaseUntil = now.plus(LEASE);
        return true;
    }

    void count(int items) {
        total = items;
    }

    /** False when the work is to stop: it was asked to, or it is over already. */
    boolean advance(int treated, List<JobView.JobProblem> refused, Instant now) {
        if (state != JobState.RUNNING) {
            return false;
        }
        done += treated + refused.size();
        failed += refused.size();
        refused.forEach(this::note);
        leaseUntil = now.plus(LEASE);
        return cancelAskedAt == null;
    }

    void keepResult(StoredFileSummary file, Instant now) {
        resultFileId = file.id();
        resultName = file.name();
        resultSize = file.size();
        resultExpiresAt = now.plus(RESULT_KEPT);
    }

    void end(JobState end, Instant now) {
        if (state.isUnfinished()) {
            state = end;
            finishedAt = now;
        }
    }

    void fail(String why, Instant now) {
        if (state.isUnfinished()) {
            note(new JobView.JobProblem(title, why));
        }
        end(JobState.FAILED, now);
    }

    /** What waits stops at once; what runs stops after the step it is in. False when that changes nothing. */
    boolean askToStop(Instant now) {
        boolean changes = isCancellable(now);
        if (state == JobState.WAITING) {
            end(JobState.CANCELLED, now);
        } else if (changes) {
            cancelAskedAt = now;
        }
        return changes;
    }

    /** The file to delete, once the time for which it is kept has passed. */
    @Nullable
    UUID releaseResult() {
        UUID file = resultFileId;
        resultFileId = null;
        return file;
    }

    @Nullable
    UUID resultFileId() {
        return resultFileId;
    }

    boolean madeAResult() {
        return resultName != null;
    }

    boolean isResultKept(Instant now) {
        return resultFileId != null && resultExpiresAt != null && now.isBefore(resultExpiresAt);
    }

    boolean isStartedBy(UUID person) {
        return startedBy.equals(person);
    }

    JobView view(Instant now) {
        JobView.JobResult result = resultName == null || resultSize == null || resultExpiresAt == null
                ? null
                : new JobView.JobResult(resultName, resultSize, resultExpiresAt);
        return new JobView(
                id,
                kind,
                title,
                stateAt(now),
                total,
                done,
                failed,
                problems.stream().map(Problem::view).toList(),
                startedAt,
                stateAt(now) == state ? finishedAt : leaseUntil,
                result,
                isCancellable(now));
    }

    private boolean isCancellable(Instant now) {
        return stateAt(now).isUnfinished() && cancelAskedAt == null;
    }

    private JobState stateAt(Instant now) {
        return state.isUnfinished() && !leaseUntil.isAfter(now) ? JobState.INTERRUPTED : state;
    }

    private void note(JobView.JobProblem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(problem));
        }
    }

    @Embeddable
    static class Problem {

        private String item;
        private String message;

        @SuppressWarnings("NullAway.Init")
        protected Problem() {}

        Problem(JobView.JobProblem problem) {
            this.item = problem.item();
            this.message = problem.message();
        }

        JobView.JobProblem view() {
            return new JobView.JobProblem(item, message);
        }
    }
}
