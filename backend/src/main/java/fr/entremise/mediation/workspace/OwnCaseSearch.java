package fr.entremise.mediation.workspace;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.mediation.OwnCases;
import fr.entremise.mediation.OwnCases.OwnCase;
import fr.entremise.workspace.search.FoundItem;
import fr.entremise.workspace.search.FoundKind;
import fr.entremise.workspace.search.SearchSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The cases that an employer was told about, by reference. */
@Component
class OwnCaseSearch implements SearchSource {

    private final OwnCases cases;

    OwnCaseSearch(OwnCases cases) {
        this.cases = cases;
    }

    @Override
    public FoundKind kind() {
        return FoundKind.CASE;
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_OWN_BODY_CASES);
    }

    @Override
    public List<FoundItem> search(String text, int limit, Actor actor) {
        return cases.search(text, limit, actor).stream()
                .map(OwnCaseSearch::item)
                .toList();
    }

    @Override
    public List<FoundItem> find(Collection<String> ids, Actor actor) {
        return cases.findAll(ids, actor).stream().map(OwnCaseSearch::item).toList();
    }

    private static FoundItem item(OwnCase own) {
        return new FoundItem(
                FoundKind.CASE,
                own.reference(),
                own.reference(),
                own.state().label() + " · " + own.bodyName(),
                "ma-collectivite/dossiers/" + own.reference());
    }
}
