package fr.entremise.billing.workspace;

import fr.entremise.billing.AccountFilter;
import fr.entremise.billing.CaseAccount;
import fr.entremise.billing.CaseAccounts;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.shared.ListRequest;
import fr.entremise.workspace.search.FoundItem;
import fr.entremise.workspace.search.FoundKind;
import fr.entremise.workspace.search.SearchSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases by their code, for those who may know nothing else of them. */
@Component
class BillingCaseSearch implements SearchSource {

    private final CaseAccounts accounts;

    BillingCaseSearch(CaseAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public FoundKind kind() {
        return FoundKind.CASE;
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_BILLING);
    }

    @Override
    public List<FoundItem> search(String text, int limit, Actor actor) {
        return seesCases(actor)
                ? List.of()
                : accounts.list(AccountFilter.words(text), new ListRequest(0, limit, null)).items().stream()
                        .map(BillingCaseSearch::item)
                        .toList();
    }

    @Override
    public List<FoundItem> find(Collection<String> ids, Actor actor) {
        return seesCases(actor)
                ? List.of()
                : accounts.findAll(ids).stream().map(BillingCaseSearch::item).toList();
    }

    /** To them it is a case like any other, found by its reference. */
    private static boolean seesCases(Actor actor) {
        return actor.has(Permission.READ_CASES);
    }

    private static FoundItem item(CaseAccount account) {
        @Nullable String body = account.bodyName();
        return new FoundItem(
                FoundKind.CASE,
                account.code(),
                "Dossier " + account.code(),
                account.state().label() + (body == null ? "" : " · " + body),
                "facturation/" + account.code());
    }
}
