package fr.entremise.billing.workspace;

import fr.entremise.billing.InvoiceSummary;
import fr.entremise.workspace.export.Column;
import java.util.List;

/** An invoice as a row: of its case nothing but the code. */
final class InvoiceColumns {

    static final List<Column<InvoiceSummary>> ALL = List.of(
            new Column<>("number", "Numéro", InvoiceSummary::number),
            new Column<>("issuedOn", "Émise le", InvoiceSummary::issuedOn),
            new Column<>("caseCode", "Code du dossier", InvoiceSummary::caseCode),
            new Column<>("bodySiren", "SIREN", InvoiceSummary::bodySiren),
            new Column<>("bodyName", "Collectivité", InvoiceSummary::bodyName),
            new Column<>("total", "Montant (€)", InvoiceSummary::total),
            new Column<>("paid", "Payé (€)", InvoiceSummary::paid),
            new Column<>("due", "Reste dû (€)", InvoiceSummary::due),
            new Column<>("state", "État", invoice -> invoice.state().label()));

    private InvoiceColumns() {}
}
