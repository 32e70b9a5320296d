package fr.entremise.billing.workspace;

import fr.entremise.billing.AccountFilter;
import fr.entremise.billing.BillingState;
import fr.entremise.billing.CaseAccount;
import fr.entremise.billing.CaseAccounts;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.workspace.export.Column;
import fr.entremise.workspace.export.ExportableList;
import fr.entremise.workspace.export.ListQuery;
import fr.entremise.workspace.export.Pages;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The cases as billing sees them, by their code, as a table. */
@Component
class BillingCaseList implements ExportableList<CaseAccount> {

    private final CaseAccounts accounts;

    BillingCaseList(CaseAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "billing-cases";
    }

    @Override
    public String title() {
        return "Facturation des dossiers";
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_BILLING);
    }

    @Override
    public Set<String> filters() {
        return Set.of(
                "q",
                "state",
                "lack",
                "prepared",
                "body",
                "openedFrom",
                "openedTo",
                "closedFrom",
                "closedTo",
                "amountFrom",
                "amountTo");
    }

    @Override
    public List<Column<CaseAccount>> columns() {
        return List.of(
                new Column<>("code", "Code du dossier", CaseAccount::code),
                new Column<>("bodySiren", "SIREN", CaseAccount::bodySiren),
                new Column<>("bodyName", "Collectivité", CaseAccount::bodyName),
                new Column<>("openedOn", "Ouvert le", CaseAccount::openedOn),
                new Column<>("closedOn", "Clos le", CaseAccount::closedOn),
                new Column<>("totalMinutes", "Minutes passées", CaseAccount::totalMinutes),
                new Column<>("countableMinutes", "Minutes comptées", CaseAccount::countableMinutes),
                new Column<>("hourlyRate", "Tarif de l’heure (€)", CaseAccount::hourlyRate),
                new Column<>("amount", "Montant (€)", CaseAccount::amount),
                new Column<>("paid", "Payé (€)", CaseAccount::paid),
                new Column<>("state", "État", account -> account.state().label()),
                new Column<>("invoiceNumber", "Facture", CaseAccount::invoiceNumber));
    }

    @Override
    public Pages<CaseAccount> read(ListQuery query, Actor actor) {
        AccountFilter filter = new AccountFilter(
                query.text("q"),
                query.oneOf("state", BillingState.class),
                query.oneOf("lack", AccountFilter.Lack.class),
                query.truth("prepared"),
                query.siren("body"),
                query.days("opened"),
                query.days("closed"),
                query.amounts("amount"));
        return request -> accounts.list(filter, request);
    }
}
