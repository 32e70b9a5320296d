package fr.entremise.agreement;

import fr.entremise.agreement.ConventionFilter.Attention;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Conventions in pages: two statements however long the page is. */
@Repository
class ConventionQueries {

    private static final Map<String, String> SORTS = Map.of(
            "body", "lower(function('unaccent', c.bodyName))",
            "draftedAt", "c.draftedAt",
            "concludedOn", "c.concludedOn",
            "effectiveOn", "c.effectiveOn",
            "endsOn", "c.endsOn");

    private static final String OPEN = "c.abandonedOn is null and c.concludedOn is null";
    private static final String IN_FORCE = "c.effectiveOn <= :today and (c.endsOn is null or c.endsOn >= :today)";
    private static final int DAYS_TO_SIGN = 30;
    private static final String MEMBER = "c.memberSignature.signedOn";
    private static final String CENTRE = "c.centreSignature.signedOn";

    private static final String LAST_SIGNATURE =
            "greatest(coalesce(" + MEMBER + ", " + CENTRE + "), coalesce(" + CENTRE + ", " + MEMBER + "))";

    private final EntityManager entities;

    ConventionQueries(EntityManager entities) {
        this.entities = entities;
    }

    Listing<ConventionSummary> list(
            @Nullable Collection<String> sirens, ConventionFilter filter, ListRequest request, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>();
        String from = " from Convention c" + where(sirens, filter, today, parameters);
        ListRequest.Order order = request.order(SORTS.keySet(), "body");
        TypedQuery<Convention> page = query(
                "select c" + from + " order by " + SORTS.get(order.name()) + (order.ascending() ? " asc" : " desc")
                        + " nulls last, c.draftedAt desc, c.id",
                Convention.class,
                parameters);
        page.setFirstResult(Math.toIntExact(request.offset()));
        page.setMaxResults(request.size());
        long total = query("select count(c)" + from, Long.class, parameters).getSingleResult();
        return Listing.of(
                page.getResultList().stream().map(c -> c.summary(today)).toList(), request, total);
    }

    /** The bodies that are covered on the day. */
    List<String> coveredOn(LocalDate today) {
        return query(
                        "select distinct c.siren from Convention c where " + IN_FORCE,
                        String.class,
                        Map.of("today", today))
                .getResultList();
    }

    /** The conventions in force on the day for those bodies. */
    List<Convention> inForceOn(LocalDate today, Collection<String> sirens) {
        return sirens.isEmpty()
                ? List.of()
                : query(
                                "select c from Convention c where c.siren in :sirens and " + IN_FORCE
                                        + " order by c.effectiveOn, c.id",
                                Convention.class,
                                Map.of("sirens", sirens, "today", today))
                        .getResultList();
    }

    private static String where(
            @Nullable Collection<String> sirens,
            ConventionFilter filter,
            LocalDate today,
            Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (sirens != null) {
            conditions.add("c.siren in :sirens");
            parameters.put("sirens", sirens);
        }
        if (filter.state() != null) {
            conditions.add(inState(filter.state()));
        }
        if (filter.attention() == Attention.NO_CONTACT) {
            conditions.add(IN_FORCE);
        }
        if (conditions.stream().anyMatch(condition -> condition.contains(":today"))) {
            parameters.put("today", today);
        }
        if (filter.attention() == Attention.SENT_LONG_AGO) {
            conditions.add(inState(ConventionState.SENT) + " and c.sentOn < :longAgo");
            parameters.put("longAgo", today.minusDays(DAYS_TO_SIGN));
        }
        filter.effective().narrow("c.effectiveOn", "effective", conditions, parameters);
        filter.lastSignature().narrow(LAST_SIGNATURE, "signed", conditions, parameters);
        filter.ends().narrow("c.endsOn", "ends", conditions, parameters);
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** The same distinctions as {@link Convention#stateOn}. */
    private static String inState(ConventionState state) {
        return switch (state) {
            case DRAFT -> OPEN + " and c.sentOn is null and " + MEMBER + " is null and " + CENTRE + " is null";
            case SENT -> OPEN + " and c.sentOn is not null and " + MEMBER + " is null and " + CENTRE + " is null";
            case SIGNED_BY_MEMBER -> OPEN + " and " + MEMBER + " is not null";
            case SIGNED_BY_CENTRE -> OPEN + " and " + CENTRE + " is not null";
            case SCHEDULED -> "c.endsOn is null and c.effectiveOn > :today";
            case ACTIVE -> "c.endsOn is null and c.effectiveOn <= :today";
            case NOTICE_GIVEN -> "c.endsOn >= :today";
            case TERMINATED -> "c.endsOn < :today";
            case ABANDONED -> "c.abandonedOn is not null";
        };
    }

    private <T> TypedQuery<T> query(String text, Class<T> type, Map<String, Object> parameters) {
        TypedQuery<T> query = entities.createQuery(text, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
