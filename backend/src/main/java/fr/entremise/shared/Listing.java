package fr.entremise.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, as every list of the API answers.
 *
 * @param page zero-based
 * @param total rows over all pages
 */
public record Listing<T>(List<T> items, int page, int size, long total) {

    public static <T> Listing<T> of(List<T> items, ListRequest asked, long total) {
        return new Listing<>(items, asked.page(), asked.size(), total);
    }

    public <R> Listing<R> map(Function<? super T, ? extends R> change) {
        return new Listing<>(items.stream().<R>map(change).toList(), page, size, total);
    }
}
