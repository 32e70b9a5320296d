package fr.entremise.mediation;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.mediation.CaseFilter.Task;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Span;
import fr.entremise.tenancy.CentreClock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists of cases, one statement each however long; content columns are never read here. */
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
              c.employer.informedAt, c.employer.accepts)
            """;
    private static final String FROM = " from MediationCase c";

    private final EntityManager entities;
    private final CentreClock clock;

    CaseQueries(EntityManager entities, CentreClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @param reader who may read the referral of which cases, where the filter asks for what only a referral says */
    Listing<CaseSummary> list(CaseFilter filter, ListRequest request, Reader reader) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (filter.q() != null) {
            searched(filter.q(), conditions, parameters);
        }
        equal("state", filter.state(), conditions, parameters);
        equal("kind", filter.kind(), conditions, parameters);
        equal("mediatorUserId", filter.mediator(), conditions, parameters);
        equal("employerSiren", filter.body() == null ? null : filter.body().value(), conditions, parameters);
        if (filter.assigned() != null) {
            conditions.add("c.mediatorUserId is " + (filter.assigned() ? "not null" : "null"));
        }
        if (filter.category() != null) {
            equal("category", filter.category(), conditions, parameters);
            reader.narrow(conditions, parameters);
        }
        if (filter.employerAnswer() != null) {
            conditions.add(condition(filter.employerAnswer()));
        }
        received(filter.received(), conditions, parameters);
        filter.safe().narrow("c.deadlineSafe", "safe", conditions, parameters);
        filter.latest().narrow("c.deadlineLatest", "latest", conditions, parameters);
        if (filter.task() != null) {
            conditions.add(condition(filter.task()));
            if (filter.task() == Task.ANSWER_LATE) {
                parameters.put(
                        "lateSince", clock.startOf(clock.today().minusDays(Cases.ANSWER_EXPECTED_WITHIN.toDays())));
            }
        }
        return page(conditions, parameters, request, "receivedAt,desc");
    }

    /** Cases of the bodies that the centre has told about them. */
    Listing<CaseSummary> toldTo(Collection<Siren> bodies, OwnCaseFilter filter, ListRequest request) {
        if (bodies.isEmpty()) {
            return Listing.of(List.of(), request, 0);
        }
        List<String> conditions =
                new ArrayList<>(List.of("c.employerSiren in :bodies", "c.employer.informedAt is not null"));
        Map<String, Object> parameters =
                new HashMap<>(Map.of("bodies", bodies.stream().map(Siren::value).toList()));
        if (filter.q() != null) {
            searched(filter.q(), conditions, parameters);
        }
        equal("state", filter.state(), conditions, parameters);
        equal("employerSiren", filter.body() == null ? null : filter.body().value(), conditions, parameters);
        if (filter.employerAnswer() != null) {
            conditions.add(condition(filter.employerAnswer()));
        }
        filter.referral().narrow("c.referralDate", "referral", conditions, parameters);
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
        TypedQuery<Object[]> page = query(
                SUMMARY + ", count(c) over ()" + FROM + where + " order by " + SORTS.get(order.name())
                        + (order.ascending() ? " asc" : " desc") + " nulls last, c.reference",
                Object[].class,
                parameters);
        page.setFirstResult(Math.toIntExact(request.offset()));
        page.setMaxResults(request.size());
        List<Object[]> rows = page.getResultList();
        return Listing.of(
                rows.stream().map(row -> (CaseSummary) row[0]).toList(),
                request,
                rows.isEmpty() ? totalWithoutPage(where, parameters, request) : (Long) rows.getFirst()[1]);
    }

    /** Behind the last page no row tells how many there are. */
    private long totalWithoutPage(String where, Map<String, Object> parameters, ListRequest request) {
        return request.page() == 0
                ? 0
                : query("select count(c)" + FROM + where, Long.class, parameters)
                        .getSingleResult();
    }

    private static void equal(
            String field, @Nullable Object value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            conditions.add("c." + field + " = :" + field);
            parameters.put(field, value);
        }
    }

    private void received(Span<LocalDate> days, List<String> conditions, Map<String, Object> parameters) {
        if (days.from() != null) {
            conditions.add("c.receivedAt >= :receivedFrom");
            parameters.put("receivedFrom", clock.startOf(days.from()));
        }
        if (days.to() != null) {
            conditions.add("c.receivedAt < :receivedBefore");
            parameters.put("receivedBefore", clock.startOf(days.to().plusDays(1)));
        }
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

    private static String condition(EmployerAnswer answer) {
        return switch (answer) {
            case NOT_ASKED -> "c.employer.informedAt is null";
            case AWAITED -> "c.employer.informedAt is not null and c.employer.accepts is null";
            case ACCEPTS -> "c.employer.accepts = true";
            case REFUSES -> "c.employer.accepts = false";
        };
    }

    private static String condition(Task task) {
        return switch (task) {
            case EXAMINE -> "c.state in (RECEIVED, INCOMPLETE)";
            case ASSIGN -> "c.state = ACCEPTED";
            case INFORM_EMPLOYER -> "c.state in (ACCEPTED, ASSIGNED) and c.employer.informedAt is null";
            case ANSWER_LATE ->
                "c.state in (ACCEPTED, ASSIGNED) and c.employer.informedAt < :lateSince"
                        + " and c.employer.answeredOn is null";
        };
    }

    private <T> TypedQuery<T> query(String text, Class<T> type, Map<String, Object> parameters) {
        TypedQuery<T> query = entities.createQuery(text, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    /**
     * Whose referrals somebody may read, as {@link Wall#seesReferral} says of one: a list narrowed by what was decided
     * would otherwise tell it of each case on it.
     */
    record Reader(UUID userId, boolean examines, boolean conducts) {

        static Reader of(Actor actor) {
            return new Reader(
                    actor.userId(), actor.has(Permission.EXAMINE_REFERRALS), actor.has(Permission.CONDUCT_MEDIATION));
        }

        private void narrow(List<String> conditions, Map<String, Object> parameters) {
            List<String> ways = new ArrayList<>();
            if (examines) {
                ways.add("c.mediatorUserId is null");
            }
            if (conducts) {
                ways.add("c.mediatorUserId = :reader");
                parameters.put("reader", userId);
            }
            conditions.add(ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")");
        }
    }
}
