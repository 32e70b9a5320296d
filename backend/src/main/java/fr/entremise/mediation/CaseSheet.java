package fr.entremise.mediation;

import fr.entremise.deadlines.MpoQuestion;
import fr.entremise.mediation.check.AdmissibilityCheck;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case as the person who asks may see it; what lies behind the wall is null, and {@code hidden} says so.
 *
 * @param version what an action must send back
 * @param admissibility with its reasoning, for those who see the referral
 * @param assistants who assists the claimant, for those who run or conduct the case; without names behind the wall
 * @param missing pieces that the law asks for and that have not come
 * @param actions what this person may do now
 */
public record CaseSheet(
        CaseSummary summary,
        long version,
        CaseDates dates,
        Hidden hidden,
        @Nullable Claimant claimant,
        @Nullable MpoQuestion question,
        @Nullable AdmissibilityCheck admissibility,
        @Nullable String situation,
        @Nullable String wish,
        Set<PieceCategory> missing,
        List<PieceLine> pieces,
        List<AssistantLine> assistants,
        @Nullable String employerEmail,
        @Nullable Closing closing,
        List<HistoryLine> history,
        Set<CaseAction> actions) {

    /**
     * What this person is not shown.
     *
     * @param reason in French, null when nothing is hidden
     */
    public record Hidden(
            boolean referral, boolean content, @Nullable String reason) {}
}
