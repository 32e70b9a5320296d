package fr.entremise.directory;

import fr.entremise.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one filling of a centre's directory. Whoever fills holds a lease and renews it with each batch; a lease that has
 * run out belongs to a process that died, and the next one takes over.
 */
@Entity
@Table(name = "directory_filling")
class Filling {

    static final short ONLY = 1;
    static final Duration LEASE = Duration.ofSeconds(30);

    @Id
    private short id;

    private @Nullable UUID runner;
    private @Nullable Instant leaseUntil;
    private int total;
    private int done;
    private int added;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Filling() {}

    boolean isRunning(Instant now) {
        return leaseUntil != null && leaseUntil.isAfter(now);
    }

    UUID begin(int bodies, Instant now) {
        UUID taken = Ids.next();
        runner = taken;
        leaseUntil = now.plus(LEASE);
        total = bodies;
        done = 0;
        added = 0;
        startedAt = now;
        finishedAt = null;
        return taken;
    }

    /** False when somebody else has taken over meanwhile. */
    boolean isHeldBy(UUID candidate) {
        return candidate.equals(runner);
    }

    void advance(int looked, int created, Instant now) {
        done += looked;
        added += created;
        leaseUntil = now.plus(LEASE);
    }

    void finish(Instant now) {
        finishedAt = now;
        release();
    }

    void release() {
        runner = null;
        leaseUntil = null;
    }

    FillingProgress progress(Instant now) {
        return new FillingProgress(state(now), total, done, added, startedAt, finishedAt);
    }

    private FillingProgress.State state(Instant now) {
        if (finishedAt != null) {
            return FillingProgress.State.DONE;
        }
        if (startedAt == null) {
            return FillingProgress.State.NEVER;
        }
        return isRunning(now) ? FillingProgress.State.RUNNING : FillingProgress.State.INTERRUPTED;
    }
}
