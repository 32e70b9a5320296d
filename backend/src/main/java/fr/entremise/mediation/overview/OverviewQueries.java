package fr.entremise.mediation.overview;

import fr.entremise.mediation.CaseState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts and days, one statement each; content columns are never read here. */
@Repository
class OverviewQueries {

    private static final String ALWAYS = "{d '0001-01-01'}";
    private static final String NEVER = "{d '9999-12-31'}";
    private static final String ANSWER_AWAITED = "c.state in (ACCEPTED, ASSIGNED) and c.employer.answeredOn is null"
            + " and c.employer.informedAt >= :informedFrom and c.employer.informedAt < :informedBefore";

    /** The first day of a case in the range, so that what the limit cuts off comes last. */
    private static final String FIRST_DAY = "least("
            + String.join(
                    ", ",
                    dayInRange("c.deadlineSafe", "c.state in (RECEIVED, INCOMPLETE)"),
                    dayInRange("c.deadlineLatest", "c.state in (RECEIVED, INCOMPLETE)"),
                    dayInRange("c.closing.courtSafe", "c.state = CLOSED"),
                    dayInRange("c.closing.courtLatest", "c.state = CLOSED"),
                    "case when " + ANSWER_AWAITED + " then " + ALWAYS + " else " + NEVER + " end")
            + ")";

    private static final String DATED = """
            select new fr.entremise.mediation.overview.DatedCase(
              c.reference, c.employerName, c.state, c.deadlineSafe, c.deadlineLatest, c.employer.informedAt,
              c.employer.answeredOn, c.closing.courtSafe, c.closing.courtLatest)
            from MediationCase c where\s""" + FIRST_DAY + " < " + NEVER + " ";

    private static final String MONTHS = """
            select month as month, sum(received) as received, sum(closed) as closed from (
              select to_char(received_at at time zone :zone, 'YYYY-MM') as month, 1 as received, 0 as closed
                from mediation_case where received_at >= :since
              union all
              select to_char(coalesce(closed_at, inadmissible_at) at time zone :zone, 'YYYY-MM'), 0, 1
                from mediation_case where coalesce(closed_at, inadmissible_at) >= :since
              union all
              select to_char(withdrawn_on, 'YYYY-MM'), 0, 1
                from mediation_case where state = 'WITHDRAWN' and withdrawn_on >= :firstDay
            ) days group by month
            """;

    private static final String STATES = """
            select state as state, count(*) as cases,
                   percentile_cont(0.5) within group (order by cast(closed_at at time zone :zone as date)
                                                             - cast(received_at at time zone :zone as date))
                     filter (where closed_at >= :since) as median
              from mediation_case group by state
            """;

    private final EntityManager entities;

    OverviewQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** Cases with a day in the range, at most so many, the earliest first. */
    List<DatedCase> dated(Range range, @Nullable UUID mediator, int limit) {
        String whose = mediator == null ? "" : "and c.mediatorUserId = :mediator";
        TypedQuery<DatedCase> query = entities.createQuery(
                DATED + whose + " order by " + FIRST_DAY + ", c.employer.informedAt, c.reference", DatedCase.class);
        if (mediator != null) {
            query.setParameter("mediator", mediator);
        }
        query.setParameter("from", range.from());
        query.setParameter("to", range.to());
        query.setParameter("informedFrom", range.informedFrom());
        query.setParameter("informedBefore", range.informedBefore());
        query.setMaxResults(limit);
        return query.getResultList();
    }

    private static String dayInRange(String day, String where) {
        return "case when " + where + " and " + day + " between :from and :to then " + day + " else " + NEVER + " end";
    }

    /** What came in and what ended, by month; months without either are left out. */
    Map<String, CaseFigures.Month> months(Instant since, LocalDate firstDay, ZoneId zone) {
        return rows(entities.createNativeQuery(MONTHS, Tuple.class)
                        .setParameter("zone", zone.getId())
                        .setParameter("since", since)
                        .setParameter("firstDay", firstDay)
                        .getResultList())
                .stream()
                .map(row -> new CaseFigures.Month(
                        row.get("month", String.class), number(row, "received"), number(row, "closed")))
                .collect(Collectors.toMap(CaseFigures.Month::month, month -> month));
    }

    /** How many cases in each state, and the median of their days from beginning to end. */
    List<StateCount> states(Instant since, ZoneId zone) {
        return rows(entities.createNativeQuery(STATES, Tuple.class)
                        .setParameter("zone", zone.getId())
                        .setParameter("since", since)
                        .getResultList())
                .stream()
                .map(row -> {
                    @Nullable Number median = (Number) row.get("median");
                    return new StateCount(
                            CaseState.valueOf(row.get("state", String.class)),
                            number(row, "cases"),
                            median == null ? null : median.doubleValue());
                })
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(List<?> untyped) {
        return (List<Tuple>) untyped;
    }

    private static long number(Tuple row, String name) {
        return ((Number) row.get(name)).longValue();
    }

    record StateCount(CaseState state, long cases, @Nullable Double median) {}

    /** Days asked for, and the instants at which an employer was told whose answer is due on one of them. */
    record Range(LocalDate from, LocalDate to, Instant informedFrom, Instant informedBefore) {}
}
