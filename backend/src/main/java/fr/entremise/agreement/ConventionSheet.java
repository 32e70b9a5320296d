package fr.entremise.agreement;

import fr.entremise.deadlines.Step;
import fr.entremise.document.ScanState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a convention.
 *
 * @param effectiveDateStep how its effective date was computed
 * @param hasSignedCopy whether the signed convention was attached
 * @param signedCopyScan what the antivirus says of that
 * @param version what an act may send back, to be refused when somebody was quicker
 */
public record ConventionSheet(
        ConventionSummary convention,
        DeliberationSummary deliberation,
        String centreDeliberationNumber,
        LocalDate centreDeliberationDate,
        @Nullable Signature memberSignature,
        @Nullable Signature centreSignature,
        @Nullable Step effectiveDateStep,
        @Nullable LocalDate noticeGivenOn,
        @Nullable String endReason,
        @Nullable LocalDate abandonedOn,
        @Nullable String abandonReason,
        boolean hasSignedCopy,
        @Nullable ScanState signedCopyScan,
        long version) {}
