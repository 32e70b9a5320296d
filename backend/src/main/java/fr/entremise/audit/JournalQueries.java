package fr.entremise.audit;

import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.tenancy.CentreClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of the journal, newest first: two statements a page. */
@Repository
class JournalQueries {

    private static final Set<String> SORTS = Set.of("at");

    private final JdbcClient centre;
    private final CentreClock clock;

    JournalQueries(JdbcClient centre, CentreClock clock) {
        this.centre = centre;
        this.clock = clock;
    }

    Listing<JournalEntry> list(JournalFilter filter, ListRequest request) {
        boolean ascending = request.order(SORTS, "at").ascending() && request.sort() != null;
        Conditions conditions = conditions(filter);
        String way = ascending ? " asc" : " desc";
        List<JournalEntry> page = centre.sql("select " + JournalRows.FIELDS + " from audit_entry e" + conditions.where
                        + " order by e.at" + way + ", e.id" + way + " limit ? offset ?")
                .params(conditions.with(request.size(), request.offset()))
                .query(JournalRows::entry)
                .list();
        long total = centre.sql("select count(*) from audit_entry e" + conditions.where)
                .params(conditions.parameters)
                .query(Long.class)
                .single();
        return Listing.of(page, request, total);
    }

    /** The page of the oldest lines after one, for an export that holds no more than a page. */
    List<ExportedLine> after(Timestamp at, UUID id, JournalFilter filter, int most) {
        Conditions conditions = conditions(filter);
        String where = conditions.where.isEmpty() ? " where " : conditions.where + " and ";
        return centre.sql("select s.no, s.hash, " + JournalRows.FIELDS
                        + " from audit_entry e left join audit_seal s on s.entry_id = e.id" + where
                        + "(e.at, e.id) > (?, ?) order by e.at, e.id limit ?")
                .params(conditions.with(at, id, most))
                .query((row, number) -> new ExportedLine(
                        JournalRows.entry(row, number), row.getObject("no", Long.class), row.getBytes("hash")))
                .list();
    }

    List<String> actions() {
        return centre.sql("select distinct action from audit_entry order by action")
                .query((row, number) -> row.getString("action"))
                .list();
    }

    private Conditions conditions(JournalFilter filter) {
        List<String> terms = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        if (filter.text() != null && !filter.text().isBlank()) {
            // Text that nobody means as a pattern: its signs are taken literally, its case and accents do not count.
            terms.add("position(lower(extensions.unaccent(?)) in lower(extensions.unaccent("
                    + "e.summary || ' ' || e.actor_name || ' ' || e.subject_id))) > 0");
            parameters.add(filter.text().trim());
        }
        if (filter.action() != null && !filter.action().isBlank()) {
            terms.add("e.action = ?");
            parameters.add(filter.action());
        }
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        if (from != null && to != null && to.isBefore(from)) {
            throw InvalidInput.of("to", "Le dernier jour précède le premier.");
        }
        if (from != null) {
            terms.add("e.at >= ?");
            parameters.add(Timestamp.from(clock.startOf(from)));
        }
        if (to != null) {
            terms.add("e.at < ?");
            parameters.add(Timestamp.from(clock.startOf(to.plusDays(1))));
        }
        return new Conditions(terms.isEmpty() ? "" : " where " + String.join(" and ", terms), parameters);
    }

    @SuppressWarnings("ArrayRecordComponent") // Written out, never compared.
    record ExportedLine(JournalEntry entry, @Nullable Long no, byte @Nullable [] hash) {}

    private record Conditions(String where, List<Object> parameters) {
        List<Object> with(Object... more) {
            List<Object> all = new ArrayList<>(parameters);
            all.addAll(List.of(more));
            return all;
        }
    }
}
