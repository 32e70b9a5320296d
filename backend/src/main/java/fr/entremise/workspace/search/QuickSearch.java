package fr.entremise.workspace.search;

import fr.entremise.identity.Actor;
import fr.entremise.shared.InvalidInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks in everything that the person may list, at once. */
@Service
@Transactional(readOnly = true)
public class QuickSearch {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final int MOST = 20;

    private final List<SearchSource> sources;

    QuickSearch(List<SearchSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(SearchSource::kind)
                        .thenComparing(source -> source.getClass().getName()))
                .toList();
    }

    /** The best of each kind in turn, so that many of one do not hide the others; shown kind by kind. */
    public List<FoundItem> search(String text, int limit, Actor actor) {
        String sought = text.strip();
        if (sought.length() < SHORTEST || sought.length() > LONGEST) {
            throw InvalidInput.of("q", "Saisissez de 2 à 100 caractères.");
        }
        if (limit < 1 || limit > MOST) {
            throw InvalidInput.of("limit", "Demandez de 1 à " + MOST + " résultats.");
        }
        List<List<FoundItem>> found = sources.stream()
                .filter(source -> source.permissions().stream().anyMatch(actor::has))
                .map(source -> source.search(sought, limit, actor))
                .toList();
        List<FoundItem> best = new ArrayList<>();
        for (int rank = 0; rank < limit; rank++) {
            for (List<FoundItem> items : found) {
                if (rank < items.size() && best.size() < limit) {
                    best.add(items.get(rank));
                }
            }
        }
        return best.stream().sorted(Comparator.comparing(FoundItem::kind)).toList();
    }
}
