package fr.entremise.billing.workspace;

import fr.entremise.billing.InvoiceFilter;
import fr.entremise.billing.InvoiceSummary;
import fr.entremise.billing.Invoices;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.workspace.export.Column;
import fr.entremise.workspace.export.ExportableList;
import fr.entremise.workspace.export.ListQuery;
import fr.entremise.workspace.export.Pages;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the bodies that somebody works for owe, as a table. */
@Component
class OwnInvoiceList implements ExportableList<InvoiceSummary> {

    private final Invoices invoices;

    OwnInvoiceList(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public String name() {
        return "own-invoices";
    }

    @Override
    public String title() {
        return "Factures";
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_OWN_BODY);
    }

    @Override
    public Set<String> filters() {
        return InvoiceRows.FILTERS;
    }

    @Override
    public List<Column<InvoiceSummary>> columns() {
        return InvoiceRows.COLUMNS;
    }

    @Override
    public Pages<InvoiceSummary> read(ListQuery query, Actor actor) {
        InvoiceFilter filter = InvoiceRows.filter(query).owedBy(actor.bodies(Permission.READ_OWN_BODY));
        return request -> invoices.list(filter, request);
    }
}
