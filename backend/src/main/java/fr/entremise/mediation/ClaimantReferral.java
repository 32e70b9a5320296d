package fr.entremise.mediation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A referral as its claimant finds it again.
 *
 * @param token of its follow-up page
 * @param courtUntil the last safe day to go to court, where it runs and is still to come
 */
public record ClaimantReferral(
        String token,
        String reference,
        CaseKind kind,
        CaseState state,
        Instant receivedAt,
        String employerName,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate courtUntil) {}
