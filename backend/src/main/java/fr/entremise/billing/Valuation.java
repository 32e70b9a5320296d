package fr.entremise.billing;

import fr.entremise.directory.AffiliationStatus;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of the price of a case now.
 *
 * @param status of the body on the day of the referral
 * @param statement null while something is missing that the price depends on
 */
record Valuation(
        @Nullable AffiliationStatus status,
        @Nullable Statement statement,
        int totalMinutes,
        int countableMinutes,
        List<FieldProblem> missing) {}
