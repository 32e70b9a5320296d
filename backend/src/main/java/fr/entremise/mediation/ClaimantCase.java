package fr.entremise.mediation;

import fr.entremise.deadlines.Deadline;
import fr.entremise.deadlines.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case as its claimant, or somebody who assists them, follows it: state and dates, what is expected, and after the end the time limit for the court.
 * Never a price, never what the mediation is about.
 *
 * @param assisting the access by which this is read; null for the claimant
 * @param assistants who assists, and has assisted, for the claimant alone
 * @param expected pieces that are still to come
 * @param courtDeadline from the day all parties knew; after a withdrawal from that day, to be on the safe side
 */
public record ClaimantCase(
        String reference,
        CaseKind kind,
        CaseState state,
        Instant receivedAt,
        LocalDate referralDate,
        String employerName,
        @Nullable String mediatorName,
        @Nullable Instant employerInformedAt,
        @Nullable String inadmissibilityReason,
        Set<PieceCategory> expected,
        List<PieceLine> pieces,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate endedOn,
        @Nullable Boolean agreement,
        @Nullable Deadline courtDeadline,
        List<Step> courtDeadlineSteps,
        @Nullable AssistantLine assisting,
        List<AssistantLine> assistants,
        boolean mayAddPieces,
        boolean mayWithdraw,
        boolean mayDesignate,
        List<HistoryLine> history) {}
