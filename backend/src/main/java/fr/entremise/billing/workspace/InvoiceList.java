package fr.entremise.billing.workspace;

import fr.entremise.billing.InvoiceFilter;
import fr.entremise.billing.InvoiceState;
import fr.entremise.billing.InvoiceSummary;
import fr.entremise.billing.Invoices;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.shared.Siren;
import fr.entremise.workspace.export.Column;
import fr.entremise.workspace.export.ExportableList;
import fr.entremise.workspace.export.ListQuery;
import fr.entremise.workspace.export.Pages;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The issued invoices as a table. */
@Component
class InvoiceList implements ExportableList<InvoiceSummary> {

    private final Invoices invoices;

    InvoiceList(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public String name() {
        return "invoices";
    }

    @Override
    public String title() {
        return "Factures";
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_BILLING);
    }

    @Override
    public Set<String> filters() {
        return Set.of("q", "state", "year", "body");
    }

    @Override
    public List<Column<InvoiceSummary>> columns() {
        return InvoiceColumns.ALL;
    }

    @Override
    public Pages<InvoiceSummary> read(ListQuery query, Actor actor) {
        @Nullable Siren body = query.siren("body");
        InvoiceFilter filter = new InvoiceFilter(
                query.text("q"),
                query.oneOf("state", InvoiceState.class),
                query.number("year"),
                body == null ? null : Set.of(body));
        return request -> invoices.list(filter, request);
    }
}
