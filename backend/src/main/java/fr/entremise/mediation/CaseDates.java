package fr.entremise.mediation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to a case.
 *
 * @param inadmissibilityReason written for the claimant; null for whoever does not see the referral
 */
public record CaseDates(
        @Nullable LocalDate sentOn,
        @Nullable Instant acceptedAt,
        @Nullable Instant inadmissibleAt,
        @Nullable String inadmissibilityReason,
        @Nullable Instant piecesAskedAt,
        @Nullable Instant assignedAt,
        @Nullable LocalDate employerAnsweredOn,
        @Nullable LocalDate withdrawnOn) {}
