package fr.entremise.directory.workspace;

import fr.entremise.directory.AffiliationStatus;
import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodySummary;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.shared.Siren;
import fr.entremise.workspace.search.FoundItem;
import fr.entremise.workspace.search.FoundKind;
import fr.entremise.workspace.search.SearchSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bodies by name, SIREN, INSEE code or postcode. */
@Component
class BodySearch implements SearchSource {

    private final Bodies bodies;

    BodySearch(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public FoundKind kind() {
        return FoundKind.BODY;
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_BODIES);
    }

    @Override
    public List<FoundItem> search(String text, int limit, Actor actor) {
        return bodies.search(text, limit).stream().map(BodySearch::item).toList();
    }

    @Override
    public List<FoundItem> find(Collection<String> ids, Actor actor) {
        List<Siren> sirens =
                ids.stream().filter(Siren::isValid).map(Siren::parse).toList();
        return bodies.findAll(sirens).stream().map(BodySearch::item).toList();
    }

    private static FoundItem item(BodySummary body) {
        @Nullable AffiliationStatus status = body.status();
        String subtitle = body.kind().label() + " · " + body.siren().value() + " · "
                + (status == null ? "Statut à préciser" : status.label());
        return new FoundItem(
                FoundKind.BODY,
                body.siren().value(),
                body.name(),
                subtitle,
                "collectivites/" + body.siren().value());
    }
}
