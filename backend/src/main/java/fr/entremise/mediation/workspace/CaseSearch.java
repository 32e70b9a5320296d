package fr.entremise.mediation.workspace;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.mediation.CaseFilter;
import fr.entremise.mediation.CaseSummary;
import fr.entremise.mediation.Cases;
import fr.entremise.shared.ListRequest;
import fr.entremise.workspace.search.FoundItem;
import fr.entremise.workspace.search.FoundKind;
import fr.entremise.workspace.search.SearchSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Cases by reference or employer; never by who refers. */
@Component
class CaseSearch implements SearchSource {

    private final Cases cases;

    CaseSearch(Cases cases) {
        this.cases = cases;
    }

    @Override
    public FoundKind kind() {
        return FoundKind.CASE;
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_CASES, Permission.CONDUCT_MEDIATION);
    }

    @Override
    public List<FoundItem> search(String text, int limit, Actor actor) {
        CaseFilter filter = CaseFilter.words(text);
        return cases.list(filter, new ListRequest(0, limit, null), actor).items().stream()
                .map(CaseSearch::item)
                .toList();
    }

    @Override
    public List<FoundItem> find(Collection<String> ids, Actor actor) {
        return cases.findAll(ids, actor).stream().map(CaseSearch::item).toList();
    }

    private static FoundItem item(CaseSummary summary) {
        return new FoundItem(
                FoundKind.CASE,
                summary.reference(),
                summary.reference(),
                summary.state().label() + " · " + summary.employerName(),
                "dossiers/" + summary.reference());
    }
}
