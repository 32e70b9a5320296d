package fr.entremise.job;

import fr.entremise.tenancy.CentreId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Long work as those see it who run the platform: whose it is, what it is called, what it made and why it failed stays in
 * the centre.
 *
 * @param total items to do, 0 while nobody has counted them
 * @param done treated so far, those that failed included
 * @param failed of those, the ones that were refused
 * @param stopping was asked to stop, and does so after the step it is in
 * @param cancellable whether asking it to stop would change anything
 * @param restartable whether it may be begun anew without the person who asked for it
 */
public record JobLine(
        UUID id,
        String centre,
        JobKind kind,
        JobState state,
        int total,
        int done,
        int failed,
        Instant startedAt,
        @Nullable Instant finishedAt,
        boolean stopping,
        boolean cancellable,
        boolean restartable) {

    public CentreId centreId() {
        return new CentreId(centre);
    }
}
