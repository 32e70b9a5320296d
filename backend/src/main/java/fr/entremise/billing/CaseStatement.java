package fr.entremise.billing;

import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import java.time.LocalDate;
import java.util.List;

/**
 * The statement of service of a case, without content.
 *
 * @param entries every entry, the undone ones with their counter entries
 * @param missing what the amount waits for
 */
public record CaseStatement(
        CaseAccount account,
        List<StatementEntry> entries,
        List<InvoiceSheet.StatementLine> lines,
        List<String> explanations,
        List<FieldProblem> missing) {

    /** Minutes of a day, by kind. */
    public record StatementEntry(
            Activity activity, String activityLabel, LocalDate on, int minutes, boolean countable) {}
}
