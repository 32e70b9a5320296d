package fr.entremise.billing.workspace;

import fr.entremise.billing.InvoiceFilter;
import fr.entremise.billing.InvoiceState;
import fr.entremise.billing.InvoiceSummary;
import fr.entremise.shared.Siren;
import fr.entremise.workspace.export.Column;
import fr.entremise.workspace.export.ListQuery;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invoices as rows: of a case nothing but the code; and how a list of them is narrowed. */
final class InvoiceRows {

    static final List<Column<InvoiceSummary>> COLUMNS = List.of(
            new Column<>("number", "Numéro", InvoiceSummary::number),
            new Column<>("issuedOn", "Émise le", InvoiceSummary::issuedOn),
            new Column<>("dueOn", "À payer au plus tard le", InvoiceSummary::dueOn),
            new Column<>("caseCode", "Code du dossier", InvoiceSummary::caseCode),
            new Column<>("bodySiren", "SIREN", InvoiceSummary::bodySiren),
            new Column<>("bodyName", "Collectivité", InvoiceSummary::bodyName),
            new Column<>("total", "Montant (€)", InvoiceSummary::total),
            new Column<>("paid", "Payé (€)", InvoiceSummary::paid),
            new Column<>("due", "Reste dû (€)", InvoiceSummary::due),
            new Column<>("state", "État", invoice -> invoice.state().label()));

    static final Set<String> FILTERS =
            Set.of("q", "state", "year", "body", "owed", "overdue", "issuedFrom", "issuedTo", "totalFrom", "totalTo");

    private InvoiceRows() {}

    static InvoiceFilter filter(ListQuery query) {
        @Nullable Siren body = query.siren("body");
        return new InvoiceFilter(
                query.text("q"),
                query.oneOf("state", InvoiceState.class),
                query.number("year"),
                query.days("issued"),
                query.amounts("total"),
                query.truth("owed"),
                query.truth("overdue"),
                body == null ? null : Set.of(body));
    }
}
