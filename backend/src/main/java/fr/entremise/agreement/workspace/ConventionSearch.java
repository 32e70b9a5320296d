package fr.entremise.agreement.workspace;

import fr.entremise.agreement.ConventionFilter;
import fr.entremise.agreement.ConventionSummary;
import fr.entremise.agreement.Conventions;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.shared.French;
import fr.entremise.shared.Ids;
import fr.entremise.shared.ListRequest;
import fr.entremise.workspace.search.FoundItem;
import fr.entremise.workspace.search.FoundKind;
import fr.entremise.workspace.search.SearchSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Conventions by the body that they are with. */
@Component
class ConventionSearch implements SearchSource {

    private final Conventions conventions;

    ConventionSearch(Conventions conventions) {
        this.conventions = conventions;
    }

    @Override
    public FoundKind kind() {
        return FoundKind.CONVENTION;
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_AGREEMENTS);
    }

    @Override
    public List<FoundItem> search(String text, int limit, Actor actor) {
        return conventions
                .list(new ConventionFilter(text, null, null), new ListRequest(0, limit, null))
                .items()
                .stream()
                .map(ConventionSearch::item)
                .toList();
    }

    @Override
    public List<FoundItem> find(Collection<String> ids, Actor actor) {
        return conventions.findAll(ids.stream().flatMap(Ids::parse).toList()).stream()
                .map(ConventionSearch::item)
                .toList();
    }

    private static FoundItem item(ConventionSummary convention) {
        @Nullable LocalDate effectiveOn = convention.effectiveOn();
        String since = effectiveOn == null ? "" : " · effet au " + French.day(effectiveOn);
        return new FoundItem(
                FoundKind.CONVENTION,
                convention.id().toString(),
                convention.bodyName(),
                "Convention · " + convention.state().label() + since,
                "conventions/" + convention.id());
    }
}
