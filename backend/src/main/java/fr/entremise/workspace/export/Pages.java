package fr.entremise.workspace.export;

import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import java.util.List;

/** Rows read a page at a time, so that a long list never stands whole in memory. */
@FunctionalInterface
public interface Pages<R> {

    Listing<R> page(ListRequest request);

    /** Of a list that is always computed whole, and once is enough. */
    static <R> Pages<R> of(List<R> all) {
        return request -> Listing.of(
                all.stream().skip(request.offset()).limit(request.size()).toList(), request, all.size());
    }
}
