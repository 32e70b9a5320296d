package fr.entremise.tenancy;

import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The rows of many centres as one list, for those who run the platform: a hundred centres a statement, as the owner of
 * their schemas. What is selected is numbers, dates and states, never what a centre works on.
 */
@Service
public class CentreRows {

    /** A statement locks each table that it names, with all its indexes; the database holds a few thousand locks. */
    static final int CENTRES_A_STATEMENT = 100;

    private final JdbcClient owner;

    CentreRows(@Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    /** One page of all rows together. Only of centres whose schema is at the program's version. */
    public <R> Listing<R> page(
            List<CentreId> centres, Selection<R> selection, Map<String, ?> parameters, ListRequest request) {
        long most = request.offset() + request.size();
        List<R> found = new ArrayList<>();
        long total = 0;
        for (int start = 0; start < centres.size(); start += CENTRES_A_STATEMENT) {
            List<CentreId> some = centres.subList(start, Math.min(start + CENTRES_A_STATEMENT, centres.size()));
            AtomicLong inAll = new AtomicLong();
            owner.sql("select x.*, count(*) over () as in_all from (" + selection.in(some) + ") x order by "
                            + selection.orderBy() + " limit :most")
                    .params(parameters)
                    .param("most", most)
                    .query(row -> {
                        inAll.set(row.getLong("in_all"));
                        found.add(selection.read().mapRow(row, found.size()));
                    });
            total += inAll.get();
        }
        return Listing.of(
                found.stream()
                        .sorted(selection.order())
                        .skip(request.offset())
                        .limit(request.size())
                        .toList(),
                request,
                total);
    }

    /**
     * What is read in each centre.
     *
     * @param query with {@code {schema}} where the schema goes and {@code '{centre}'} for the centre's name in addresses
     * @param orderBy the order of the rows in SQL
     * @param order the same order once more, in which the rows of several statements are put
     */
    public record Selection<R>(String query, String orderBy, RowMapper<R> read, Comparator<R> order) {

        private String in(List<CentreId> centres) {
            return centres.stream()
                    .map(centre ->
                            query.replace("{schema}", CentreSchema.of(centre)).replace("{centre}", centre.slug()))
                    .collect(Collectors.joining(" union all "));
        }
    }
}
