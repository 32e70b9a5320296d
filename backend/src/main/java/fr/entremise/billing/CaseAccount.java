package fr.entremise.billing;

import fr.entremise.shared.Money;
import fr.entremise.shared.Siren;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as finance sees it: a code, dates, minutes and money.
 *
 * @param hourlyRate null when nothing is known yet or when it changed during the work
 * @param amount null while something is missing that it depends on
 * @param invoiceId of the draft or of the issued invoice
 */
public record CaseAccount(
        String code,
        @Nullable Siren bodySiren,
        @Nullable String bodyName,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        int totalMinutes,
        int countableMinutes,
        @Nullable Money hourlyRate,
        @Nullable Money amount,
        Money paid,
        BillingState state,
        @Nullable UUID invoiceId,
        @Nullable String invoiceNumber) {}
