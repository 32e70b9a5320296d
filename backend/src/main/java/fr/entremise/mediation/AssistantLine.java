package fr.entremise.mediation;

import fr.entremise.document.ScanState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who assists, or has assisted, the claimant in a case.
 *
 * @param name null, like the address and the reason, for whoever may not know who the claimant is
 * @param lastDay the last day of the access; null when it lasts as long as the claimant's own
 * @param active whether the access opens the case today
 * @param endReason the centre's words
 * @param mandate what the antivirus says of the signed mandate
 */
public record AssistantLine(
        UUID id,
        @Nullable String name,
        AssistantQuality quality,
        @Nullable String email,
        Instant since,
        @Nullable LocalDate lastDay,
        boolean active,
        @Nullable Instant endedAt,
        @Nullable AssistantEnding endedBy,
        @Nullable String endReason,
        ScanState mandate) {

    /** The same access, and not a word of who it was given to. */
    AssistantLine withoutIdentity() {
        return new AssistantLine(id, null, quality, null, since, lastDay, active, endedAt, endedBy, null, mandate);
    }
}
