package fr.entremise.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the filling of the directory is.
 *
 * @param total bodies in the reference data of the centre's departments
 * @param done looked at so far
 * @param added of those, the ones the directory did not know
 */
public record FillingProgress(
        State state,
        int total,
        int done,
        int added,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    public enum State {
        NEVER,
        RUNNING,
        /** Stopped half-way: starting again goes on from there. */
        INTERRUPTED,
        DONE
    }
}
