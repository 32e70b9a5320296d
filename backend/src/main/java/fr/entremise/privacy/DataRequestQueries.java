package fr.entremise.privacy;

import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.tenancy.CentreClock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** Requests in pages, two statements each; those whose address nobody proved are not there. */
@Repository
class DataRequestQueries {

    private static final Map<String, String> SORTS = Map.of(
            "dueOn", "r.dueOn", "receivedAt", "r.receivedAt", "name", "lower(r.name)", "answeredAt", "r.answeredAt");
    private static final String LINE = """
            select new fr.entremise.privacy.DataRequestLine(
              r.id, r.askedRight, r.name, r.email, r.state, r.receivedAt, r.dueOn, r.answeredAt)
            """;

    private final EntityManager entities;
    private final CentreClock clock;

    DataRequestQueries(EntityManager entities, CentreClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Listing<DataRequestLine> list(DataRequestFilter filter, ListRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        String from = " from DataRequest r" + where(filter, parameters);
        ListRequest.Order order = request.order(SORTS.keySet(), "dueOn");
        String way = order.ascending() ? " asc" : " desc";
        TypedQuery<DataRequestLine> page = query(
                LINE + from + " order by " + SORTS.get(order.name()) + way + " nulls last, r.id" + way,
                DataRequestLine.class,
                parameters);
        page.setFirstResult(Math.toIntExact(request.offset()));
        page.setMaxResults(request.size());
        long total = query("select count(r)" + from, Long.class, parameters).getSingleResult();
        return Listing.of(page.getResultList(), request, total);
    }

    private String where(DataRequestFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("r.state <> :unconfirmed"));
        parameters.put("unconfirmed", DataRequestState.UNCONFIRMED);
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("lower(concat(r.name, ' ', r.email)) like :text");
            parameters.put(
                    "text",
                    "%" + filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        if (filter.right() != null) {
            conditions.add("r.askedRight = :right");
            parameters.put("right", filter.right());
        }
        if (filter.state() != null) {
            conditions.add("r.state = :state");
            parameters.put("state", filter.state());
        }
        if (filter.late() != null) {
            String late = "(r.state = :received and r.dueOn < :today)";
            conditions.add(filter.late() ? late : "not " + late);
            parameters.put("received", DataRequestState.RECEIVED);
            parameters.put("today", clock.today());
        }
        return " where " + String.join(" and ", conditions);
    }

    private <T> TypedQuery<T> query(String text, Class<T> type, Map<String, Object> parameters) {
        TypedQuery<T> query = entities.createQuery(text, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
