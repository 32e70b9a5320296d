package fr.entremise.notification;

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

/** Mails in pages, two statements each; neither addresses nor words are read here. */
@Repository
class MailQueries {

    private static final Map<String, String> SORTS = Map.of(
            "createdAt", "m.createdAt",
            "sentAt", "m.sentAt",
            "reference", "m.reference",
            "attempts", "m.attempts");
    private static final String LINE = """
            select new fr.entremise.notification.MailLine(
              m.id, m.kind, m.reference, m.createdAt, m.state, m.attempts, m.sentAt)
            """;

    private final EntityManager entities;
    private final CentreClock clock;

    MailQueries(EntityManager entities, CentreClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Listing<MailLine> list(MailFilter filter, ListRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        String from = " from OutgoingMail m" + where(filter, parameters);
        ListRequest.Order order = request.order(SORTS.keySet(), "createdAt");
        // Unasked, the newest first.
        String way = order.ascending() && request.sort() != null ? " asc" : " desc";
        TypedQuery<MailLine> page = query(
                LINE + from + " order by " + SORTS.get(order.name()) + way + " nulls last, m.createdAt" + way + ", m.id"
                        + way,
                MailLine.class,
                parameters);
        page.setFirstResult(Math.toIntExact(request.offset()));
        page.setMaxResults(request.size());
        long total = query("select count(m)" + from, Long.class, parameters).getSingleResult();
        return Listing.of(page.getResultList(), request, total);
    }

    private String where(MailFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (filter.reference() != null && !filter.reference().isBlank()) {
            conditions.add("lower(m.reference) like :reference");
            parameters.put(
                    "reference",
                    "%" + filter.reference().strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        if (filter.state() != null) {
            conditions.add("m.state = :state");
            parameters.put("state", filter.state());
        }
        if (filter.kind() != null) {
            conditions.add("m.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.written().from() != null) {
            conditions.add("m.createdAt >= :writtenFrom");
            parameters.put("writtenFrom", clock.startOf(filter.written().from()));
        }
        if (filter.written().to() != null) {
            conditions.add("m.createdAt < :writtenBefore");
            parameters.put("writtenBefore", clock.startOf(filter.written().to().plusDays(1)));
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private <T> TypedQuery<T> query(String text, Class<T> type, Map<String, Object> parameters) {
        TypedQuery<T> query = entities.createQuery(text, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
