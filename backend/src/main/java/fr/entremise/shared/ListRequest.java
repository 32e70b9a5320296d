package fr.entremise.shared;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list, in which order: {@code ?page=0&size=25&sort=name,asc}.
 *
 * @param page zero-based, 0 when left out
 * @param size 1 to 100, 25 when left out
 * @param sort a name that the list allows, with {@code ,asc} or {@code ,desc}
 */
public record ListRequest(int page, int size, @Nullable String sort) {

    public static final int DEFAULT_SIZE = 25;
    public static final int MAX_SIZE = 100;

    public ListRequest {
        if (page < 0 || page > 1_000_000) {
            throw InvalidInput.of("page", "Le numéro de page commence à 0.");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw InvalidInput.of("size", "Demandez de 1 à " + MAX_SIZE + " lignes par page.");
        }
    }

    /** The order asked for, or the default; a name outside the list is refused. */
    public Order order(Set<String> allowed, String fallback) {
        if (sort == null || sort.isBlank()) {
            return new Order(fallback, true);
        }
        List<String> parts = List.of(sort.split(",", -1));
        String name = parts.getFirst();
        String direction = parts.size() > 1 ? parts.get(1) : "asc";
        if (parts.size() > 2
                || !allowed.contains(name)
                || !Set.of("asc", "desc").contains(direction)) {
            throw InvalidInput.of("sort", "Tri inconnu. Tris possibles : " + String.join(", ", allowed) + ".");
        }
        return new Order(name, direction.equals("asc"));
    }

    /** Rows to skip before the page. */
    public long offset() {
        return (long) page * size;
    }

    public record Order(String name, boolean ascending) {}
}
