package fr.entremise.workspace.search;

import fr.entremise.identity.Actor;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreClock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody opened last. Names and rights are asked for anew each time: both change. */
@Service
@Transactional
public class Recents {

    private static final int SHOWN = 10;

    /** More than are shown, since some may have been taken out of the person's sight. */
    private static final int KEPT = 30;

    private final RecentItemRepository items;
    private final List<SearchSource> sources;
    private final CentreClock clock;

    Recents(RecentItemRepository items, List<SearchSource> sources, CentreClock clock) {
        this.items = items;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /** Last first, without what the person may not open any more. */
    @Transactional(readOnly = true)
    public List<FoundItem> of(Actor actor) {
        List<RecentItem> opened = items.findByPersonOrderByOpenedAtDescItemAsc(actor.userId(), Limit.of(KEPT));
        Map<FoundKind, List<String>> ids = opened.stream()
                .collect(Collectors.groupingBy(
                        RecentItem::kind,
                        LinkedHashMap::new,
                        Collectors.mapping(RecentItem::item, Collectors.toList())));
        Map<String, FoundItem> known = new HashMap<>();
        ids.forEach((kind, wanted) ->
                find(kind, wanted, actor).forEach(item -> known.put(kind + "/" + item.id(), item)));
        return opened.stream()
                .map(item -> known.get(item.kind() + "/" + item.item()))
                .filter(Objects::nonNull)
                .limit(SHOWN)
                .toList();
    }

    /** What does not exist for the person is not remembered. */
    public void remember(FoundKind kind, String id, Actor actor) {
        if (find(kind, List.of(id), actor).isEmpty()) {
            throw new NotFound();
        }
        items.remember(actor.userId(), kind.name(), id, clock.now());
        items.forgetAllBut(actor.userId(), KEPT);
    }

    private List<FoundItem> find(FoundKind kind, Collection<String> ids, Actor actor) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .filter(source -> source.permissions().stream().anyMatch(actor::has))
                .flatMap(source -> source.find(ids, actor).stream())
                .toList();
    }
}
