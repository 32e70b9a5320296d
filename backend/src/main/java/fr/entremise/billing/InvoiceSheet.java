package fr.entremise.billing;

import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.Money;
import fr.entremise.shared.Siren;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as finance reads it; a draft shows what it would say if it were issued now.
 *
 * @param number null for a draft
 * @param debtor null for a draft whose employer is not in the directory
 * @param total null for a draft that something is missing for
 * @param explanations one sentence for each step from the minutes to the amount
 * @param missing what must be completed before a draft can be issued
 */
public record InvoiceSheet(
        UUID id,
        InvoiceState state,
        @Nullable String number,
        String caseCode,
        @Nullable LocalDate issuedOn,
        InvoiceParty creditor,
        @Nullable InvoiceParty debtor,
        int totalMinutes,
        int countableMinutes,
        List<StatementLine> lines,
        @Nullable Money total,
        Money paid,
        @Nullable Money due,
        String vatMention,
        List<String> explanations,
        List<PaymentLine> payments,
        List<FieldProblem> missing) {

    boolean isOwedBy(Siren siren) {
        return number != null && debtor != null && siren.equals(debtor.siren());
    }

    /** A line of an invoice or of a statement: minutes × rate = amount. */
    public record StatementLine(
            LocalDate firstDay,
            LocalDate lastDay,
            int minutes,
            Money hourlyRate,
            boolean included,
            Money amount,
            String formula,
            String deliberationNumber,
            LocalDate deliberationDate) {

        static StatementLine of(Statement.Line line) {
            return new StatementLine(
                    line.firstDay(),
                    line.lastDay(),
                    line.minutes(),
                    line.rate().hourly(),
                    line.rate().included(),
                    line.amount(),
                    line.formula(),
                    line.rate().deliberationNumber(),
                    line.rate().deliberationDate());
        }
    }

    /** Money that came in. */
    public record PaymentLine(
            UUID id,
            LocalDate paidOn,
            Money amount,
            PaymentMeans means,
            String meansLabel,
            @Nullable String reference) {}
}
