package fr.entremise.billing.workspace;

import fr.entremise.billing.InvoiceFilter;
import fr.entremise.billing.InvoiceSummary;
import fr.entremise.billing.Invoices;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Siren;
import fr.entremise.workspace.search.FoundItem;
import fr.entremise.workspace.search.FoundKind;
import fr.entremise.workspace.search.SearchSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invoices by number, case code or body: all of them for finance, for a public body its own. */
@Component
class InvoiceSearch implements SearchSource {

    private final Invoices invoices;

    InvoiceSearch(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public FoundKind kind() {
        return FoundKind.INVOICE;
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_BILLING, Permission.READ_OWN_BODY);
    }

    @Override
    public List<FoundItem> search(String text, int limit, Actor actor) {
        InvoiceFilter filter = InvoiceFilter.words(text, owedBy(actor));
        return invoices.list(filter, new ListRequest(0, limit, null)).items().stream()
                .map(invoice -> item(invoice, actor))
                .toList();
    }

    @Override
    public List<FoundItem> find(Collection<String> ids, Actor actor) {
        return invoices.findAll(ids, owedBy(actor)).stream()
                .map(invoice -> item(invoice, actor))
                .toList();
    }

    private static @Nullable Set<Siren> owedBy(Actor actor) {
        return actor.has(Permission.READ_BILLING) ? null : actor.bodies(Permission.READ_OWN_BODY);
    }

    private static FoundItem item(InvoiceSummary invoice, Actor actor) {
        return new FoundItem(
                FoundKind.INVOICE,
                invoice.number(),
                "Facture n°\u00a0" + invoice.number(),
                invoice.bodyName() + " · " + invoice.total().formatted() + " · "
                        + invoice.state().label(),
                actor.has(Permission.READ_BILLING) ? "factures/" + invoice.number() : "ma-collectivite/factures");
    }
}
