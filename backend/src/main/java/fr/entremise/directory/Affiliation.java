package fr.entremise.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A status and the days it holds.
 *
 * @param to last day, null while it runs
 * @param supersededAt when a later entry corrected this one, which then has no effect
 */
public record Affiliation(
        AffiliationStatus status,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String reason,
        String recordedBy,
        Instant recordedAt,
        @Nullable Instant supersededAt) {

    public boolean isInForceOn(LocalDate day) {
        return supersededAt == null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
