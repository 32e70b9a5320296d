package fr.entremise.mediation;

import fr.entremise.mediation.CaseFilter.Task;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.Siren;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** Lists of cases, two statements each however long; content columns are never read here. */
@Repository
class CaseQueries {

    private static final Map<String, String> SORTS = Map.of(
            "receivedAt", "c.receivedAt",
            "reference", "c.reference",
            "referralDate", "c.referralDate",
            "employerName", "c.employerName",
            "state", "c.state",
            "deadline", "c.deadlineSafe");
    private static final String SUMMARY = """
            select new fr.entremise.mediation.CaseSummary(
              c.reference, c.code, c.kind, c.state, c.receivedAt, c.referralDate, c.employerSiren, c.employerName,
              c.mediatorUserId, c.mediatorName, c.applies, c.timing, c.deadlineSafe, c.deadlineLatest,
              c.employerInformedAt, c.employerAccepts)
            """;
    private static final String FROM = " from MediationCase c";

    private final EntityManager entities;

    CaseQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** @param lateSince an employer informed before this and silent is late */
    Listing<CaseSummary> list(CaseFilter filter, ListRequest request, Instant lateSince) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (filter.q() != null) {
            searched(filter.q(), conditions, parameters);
        }
        if (filter.state() != null) {
            conditions.add("c.state = :state");
            parameters.put("state", filter.state());
        }
        if (filter.mediator() != null) {
            conditions.add("c.mediatorUserId = :mediator");
            parameters.put("mediator", filter.mediator());
        }
        if (filter.task() != null) {
            conditions.add(condition(filter.task()));
            if (filter.task() == Task.ANSWER_LATE) {
                parameters.put("lateSince", lateSince);
            }
        }
        return page(conditions, parameters, request, "receivedAt,desc");
    }

    /** Cases of the bodies that the centre has told about them. */
    Listing<CaseSummary> toldTo(Collection<Siren> bodies, ListRequest request) {
        if (bodies.isEmpty()) {
            return Listing.of(List.of(), request, 0);
        }
        return page(
                List.of("c.employerSiren in :bodies", "c.employerInformedAt is not null"),
                Map.of("bodies", bodies.stream().map(Siren::value).toList()),
                request,
                "receivedAt,desc");
    }

    /** Of those, the ones that match the words of a search. */
    Listing<CaseSummary> toldTo(Collection<Siren> bodies, String text, ListRequest request) {
        List<String> conditions =
                new ArrayList<>(List.of("c.employerSiren in :bodies", "c.employerInformedAt is not null"));
        Map<String, Object> parameters =
                new HashMap<>(Map.of("bodies", bodies.stream().map(Siren::value).toList()));
        searched(text, conditions, parameters);
        return page(conditions, parameters, request, "receivedAt,desc");
    }

    /** Several by their references, whoever may see them. */
    List<CaseSummary> named(Collection<String> references) {
        return references.isEmpty()
                ? List.of()
                : query(
                                SUMMARY + FROM + " where c.reference in :references",
                                CaseSummary.class,
                                Map.of("references", references))
                        .getResultList();
    }

    private Listing<CaseSummary> page(
            List<String> conditions, Map<String, Object> parameters, ListRequest request, String fallback) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        ListRequest sorted =
                request.sort() == null ? new ListRequest(request.page(), request.size(), fallback) : request;
        ListRequest.Order order = sorted.order(SORTS.keySet(), "receivedAt");
        TypedQuery<CaseSummary> page = query(
                SUMMARY + FROM + where + " order by " + SORTS.get(order.name()) + (order.ascending() ? " asc" : " desc")
                        + " nulls last, c.reference",
                CaseSummary.class,
                parameters);
        page.setFirstResult(Math.toIntExact(request.offset()));
        page.setMaxResults(request.size());
        long total =
                query("select count(c)" + FROM + where, Long.class, parameters).getSingleResult();
        return Listing.of(page.getResultList(), request, total);
    }

    private static void searched(String text, List<String> conditions, Map<String, Object> parameters) {
        String words = SearchText.of(text);
        if (words.isEmpty() && !text.isBlank()) {
            conditions.add("1 = 0");
        }
        int i = 0;
        for (String word : words.split(" ", 9)) {
            if (i < 8 && !word.isEmpty()) {
                conditions.add("c.searchText like :word" + i);
                parameters.put("word" + i, "%" + word + "%");
                i++;
            }
        }
    }

    private static String condition(Task task) {
        return switch (task) {
            case EXAMINE -> "c.state in (RECEIVED, INCOMPLETE)";
            case ASSIGN -> "c.state = ACCEPTED";
            case INFORM_EMPLOYER -> "c.state in (ACCEPTED, ASSIGNED) and c.employerInformedAt is null";
            case ANSWER_LATE ->
                "c.state in (ACCEPTED, ASSIGNED) and c.employerInformedAt < :lateSince"
                        + " and c.employerAnsweredOn is null";
        };
    }

    private <T> TypedQuery<T> query(String text, Class<T> type, Map<String, Object> parameters) {
        TypedQuery<T> query = entities.createQuery(text, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
