package fr.entremise.mediator.workspace;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.mediator.MediatorSummary;
import fr.entremise.mediator.Mediators;
import fr.entremise.workspace.search.FoundItem;
import fr.entremise.workspace.search.FoundKind;
import fr.entremise.workspace.search.SearchSource;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Mediators by name. */
@Component
class MediatorSearch implements SearchSource {

    private final Mediators mediators;

    MediatorSearch(Mediators mediators) {
        this.mediators = mediators;
    }

    @Override
    public FoundKind kind() {
        return FoundKind.MEDIATOR;
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_MEDIATORS);
    }

    @Override
    public List<FoundItem> search(String text, int limit, Actor actor) {
        String sought = folded(text);
        return mediators.list().stream()
                .filter(mediator -> folded(mediator.name()).contains(sought))
                .limit(limit)
                .map(MediatorSearch::item)
                .toList();
    }

    @Override
    public List<FoundItem> find(Collection<String> ids, Actor actor) {
        return mediators.list().stream()
                .filter(mediator -> ids.contains(mediator.userId().toString()))
                .map(MediatorSearch::item)
                .toList();
    }

    private static FoundItem item(MediatorSummary mediator) {
        return new FoundItem(
                FoundKind.MEDIATOR,
                mediator.userId().toString(),
                mediator.name(),
                mediator.active() ? "Médiateur actif" : "Médiateur inactif",
                "mediateurs");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
