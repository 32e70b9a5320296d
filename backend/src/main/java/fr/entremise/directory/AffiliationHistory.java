package fr.entremise.directory;

import fr.entremise.shared.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statuses of one body over time: never two on one day, and the past is not changed without saying why. */
final class AffiliationHistory {

    /** Centres de gestion were founded by the law of 26 January 1984. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1984, 1, 26);

    private static final int YEARS_AHEAD = 5;

    private final UUID bodyId;
    private final List<AffiliationPeriod> periods;

    AffiliationHistory(UUID bodyId, List<AffiliationPeriod> periods) {
        this.bodyId = bodyId;
        this.periods = periods;
    }

    Optional<AffiliationStatus> statusOn(LocalDate day) {
        return periods.stream()
                .filter(period -> period.isInForceOn(day))
                .map(AffiliationPeriod::status)
                .findFirst();
    }

    /** From that day on the body has that status: what was recorded for later days has no effect any more. */
    AffiliationPeriod change(
            AffiliationStatus status,
            LocalDate from,
            @Nullable String reason,
            String by,
            LocalDate today,
            Instant now) {
        if (from.isBefore(FIRST_DAY)) {
            throw InvalidInput.of("from", "Aucun centre de gestion n’existait avant le 26 janvier 1984.");
        }
        if (from.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw InvalidInput.of("from", "Cette date est à plus de cinq ans : vérifiez l’année.");
        }
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (from.isBefore(today) && why == null) {
            throw InvalidInput.of("reason", "Une date passée change des droits déjà nés : indiquez le motif.");
        }
        boolean already = statusOn(from).filter(status::equals).isPresent();
        if (already && periods.stream().noneMatch(period -> period.beginsAfter(from))) {
            throw InvalidInput.of("status", "La collectivité a déjà ce statut à cette date.");
        }
        periods.forEach(period -> period.giveWayFrom(from, now));
        return new AffiliationPeriod(bodyId, status, from, why, by, now);
    }
}
