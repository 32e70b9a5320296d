package fr.entremise.job;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Long work as the person who started it sees it.
 *
 * @param title in French: what is being done
 * @param total items to do, 0 while nobody has counted them
 * @param done treated so far, those that failed included
 * @param failed of those, the ones that were refused
 * @param problems why, item by item: the first fifty
 * @param result what was made; the file itself is there until it expires
 * @param cancellable whether asking it to stop would change anything
 */
public record JobView(
        UUID id,
        JobKind kind,
        String title,
        JobState state,
        int total,
        int done,
        int failed,
        List<JobProblem> problems,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable JobResult result,
        boolean cancellable) {

    /** Why an item was refused, in French. */
    public record JobProblem(String item, String message) {}

    /** The file that the work made. */
    public record JobResult(String fileName, long size, Instant expiresAt) {}
}
