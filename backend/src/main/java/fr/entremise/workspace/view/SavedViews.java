package fr.entremise.workspace.view;

import fr.entremise.identity.Actor;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.workspace.export.ExportableList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views that people keep of the lists of the bound centre; each has their own. */
@Service
@Transactional
public class SavedViews {

    static final int MOST = 30;

    private final SavedViewRepository views;
    private final Set<String> lists;
    private final CentreClock clock;

    SavedViews(SavedViewRepository views, List<ExportableList<?>> lists, CentreClock clock) {
        this.views = views;
        this.lists = lists.stream().map(ExportableList::name).collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    /** By name; of one list, or of all. */
    @Transactional(readOnly = true)
    public List<ViewSummary> of(@Nullable String list, Actor actor) {
        List<SavedView> kept = list == null
                ? views.findByOwnerOrderByListNameAscNameAsc(actor.userId())
                : views.findByOwnerAndListNameOrderByNameAsc(actor.userId(), list);
        return kept.stream().map(SavedView::summary).toList();
    }

    public ViewSummary save(String list, ViewContent content, Actor actor) {
        if (!lists.contains(list)) {
            throw InvalidInput.of("list", "Cette liste n’a pas de vues.");
        }
        List<SavedView> others = views.findByOwnerAndListNameOrderByNameAsc(actor.userId(), list);
        if (others.size() >= MOST) {
            throw new TooManyViews();
        }
        return keep(new SavedView(actor.userId(), list, content, clock.now()), content, others);
    }

    public ViewSummary change(UUID id, ViewContent content, Actor actor) {
        SavedView view = own(id, actor);
        List<SavedView> others = views.findByOwnerAndListNameOrderByNameAsc(actor.userId(), view.listName()).stream()
                .filter(other -> !other.getId().equals(id))
                .toList();
        view.show(content, clock.now());
        return keep(view, content, others);
    }

    public void remove(UUID id, Actor actor) {
        views.delete(own(id, actor));
    }

    private ViewSummary keep(SavedView view, ViewContent content, List<SavedView> others) {
        if (others.stream().anyMatch(other -> other.isNamed(content.name()))) {
            throw new ViewNameTaken();
        }
        if (content.isDefault()) {
            others.stream().filter(SavedView::isDefault).forEach(SavedView::giveWay);
        }
        try {
            return views.saveAndFlush(view).summary();
        } catch (DataIntegrityViolationException sameMoment) {
            throw new ViewNameTaken();
        }
    }

    private SavedView own(UUID id, Actor actor) {
        return views.findById(id).filter(view -> view.isOwnedBy(actor.userId())).orElseThrow(NotFound::new);
    }
}
