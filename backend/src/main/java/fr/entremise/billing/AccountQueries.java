package fr.entremise.billing;

import fr.entremise.billing.AccountFilter.Lack;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Money;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Repository;

/**
 * Finds and orders cases by what they cost, a page at a time: the database prices them as {@link Valuations} does, with
 * the names, statuses and tariffs that other modules gave it. What a page shows is valued by {@code Valuations} again.
 */
@Repository
class AccountQueries {

    private static final Map<String, String> SORTS = Map.of(
            "code", "code",
            "body", "lower(extensions.unaccent(body))",
            "openedOn", "opened_on",
            "closedOn", "closed_on",
            "minutes", "minutes",
            "amount", "amount",
            "state", inOrderOfStates());

    private static final String PRICED = """
            with known_body as (
              select * from json_to_recordset(cast(:names as json)) as given(siren text, name text)
            ), known_status as (
              select * from json_to_recordset(cast(:statuses as json))
                as given(siren text, status text, since date, until date)
            ), known_tariff as (
              select * from json_to_recordset(cast(:tariffs as json))
                as given(since date, until date, hourly numeric, included text[], number text, decided date)
            ), uninvoiced as (
              select c.case_id, c.body_siren,
                     (select s.status from known_status s
                       where s.siren = c.body_siren and c.opened_on >= s.since
                         and (s.until is null or c.opened_on <= s.until)
                       order by s.since desc limit 1) as status
                from billable_case c
               where not exists (select 1 from invoice i where i.case_id = c.case_id)
            ), entry as (
              select u.case_id, u.status, e.worked_on, e.minutes,
                     coalesce((select r.countable from activity_rule r
                                where r.activity = e.activity and r.valid_from <= e.worked_on
                                order by r.valid_from desc limit 1), false) as counts
                from uninvoiced u join time_entry e on e.case_id = u.case_id
            ), line as (
              select e.case_id, sum(e.minutes) as minutes, t.hourly is null as unpriced,
                     case when sum(e.minutes) > 0 and not (e.status = any (t.included))
                          then round(t.hourly * sum(e.minutes) / 60, 2) else 0 end as amount
                from entry e
                left join lateral (
                  select * from known_tariff k
                   where e.worked_on >= k.since and (k.until is null or e.worked_on <= k.until)
                   order by k.since desc limit 1) t on true
               where e.counts
               group by e.case_id, t.hourly, e.status = any (t.included), t.number, t.decided
            ), value as (
              select u.case_id, u.body_siren, u.status,
                     coalesce((select sum(e.minutes) from entry e where e.case_id = u.case_id), 0) as minutes,
                     coalesce(sum(l.minutes), 0) as counted, coalesce(bool_or(l.unpriced), false) as unpriced,
                     coalesce(sum(l.amount), 0) as total
                from uninvoiced u left join line l on l.case_id = u.case_id
               group by u.case_id, u.body_siren, u.status
            ), price as (
              select v.case_id, v.minutes,
                     case when v.counted = 0 then 0
                          when v.body_siren is null or v.status is null or v.unpriced then null
                          else v.total end as amount
                from value v
            ), paid_invoice as (
              select i.*, coalesce((select sum(p.amount) from payment p where p.invoice_id = i.id), 0) as paid
                from invoice i
            ), account as (
              select c.case_id, c.code, c.opened_on, c.closed_on,
                     coalesce(i.debtor_siren, c.body_siren) as siren, coalesce(i.debtor_name, b.name) as body,
                     i.number, coalesce(i.total_minutes, p.minutes) as minutes,
                     coalesce(i.total, p.amount) as amount, coalesce(i.paid, 0) as paid,
                     exists (select 1 from invoice_draft d where d.case_id = c.case_id) as prepared,
                     case when i.paid >= i.total then 'PAID'
                          when i.id is not null then 'INVOICED'
                          when c.closed_on is null then 'IN_PROGRESS'
                          when p.amount is null then 'TO_COMPLETE'
                          when p.amount = 0 then 'NOTHING_TO_PAY'
                          else 'TO_INVOICE' end as state
                from billable_case c
                left join paid_invoice i on i.case_id = c.case_id
                left join price p on p.case_id = c.case_id
                left join known_body b on b.siren = c.body_siren
            )
            """;
    private static final String TEXT =
            "lower(extensions.unaccent(concat_ws(' | ', code, body, number))) like lower(extensions.unaccent(:text))";

    private final EntityManager entities;
    private final PriceFacts facts;

    AccountQueries(EntityManager entities, PriceFacts facts) {
        this.entities = entities;
        this.facts = facts;
    }

    /** The cases of one page in their order, and how many there are in all. */
    Found page(AccountFilter filter, ListRequest request) {
        ListRequest.Order order = request.order(SORTS.keySet(), "openedOn");
        // Unasked, the latest first.
        boolean ascending = order.ascending() && request.sort() != null;
        Map<String, Object> parameters = new HashMap<>(facts.all());
        String from = " from account" + where(filter, parameters);
        List<Tuple> rows = rows(query(
                        PRICED + "select case_id as id, count(*) over () as total" + from + " order by "
                                + SORTS.get(order.name()) + (ascending ? " asc" : " desc") + " nulls last, code",
                        parameters)
                .setFirstResult(Math.toIntExact(request.offset()))
                .setMaxResults(request.size()));
        if (rows.isEmpty() && request.page() > 0) {
            // Beyond the last page nothing tells how many there are.
            return new Found(
                    List.of(),
                    number(rows(query(PRICED + "select count(*) as total" + from, parameters))
                            .getFirst()));
        }
        return new Found(
                rows.stream().map(row -> row.get("id", UUID.class)).toList(),
                rows.isEmpty() ? 0 : number(rows.getFirst()));
    }

    /** What is left to collect of invoices, and the full amount of everything else, by state and by what is begun. */
    List<Sum> sums() {
        return rows(query(PRICED + """
                        select state as state, prepared as prepared, count(*) as total,
                               sum(coalesce(amount, 0) - case state when 'INVOICED' then paid else 0 end) as amount
                          from account group by state, prepared
                        """, facts.all())).stream()
                .map(row -> new Sum(
                        BillingState.valueOf(row.get("state", String.class)),
                        row.get("prepared", Boolean.class),
                        Math.toIntExact(number(row)),
                        new Money(row.get("amount", BigDecimal.class))))
                .toList();
    }

    private String where(AccountFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add(TEXT);
            parameters.put(
                    "text",
                    "%" + filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        if (filter.state() != null) {
            conditions.add("state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.lack() != null) {
            lacking(filter.lack(), conditions, parameters);
        }
        if (filter.prepared() != null) {
            conditions.add(filter.prepared() ? "prepared" : "not prepared");
        }
        if (filter.body() != null) {
            conditions.add("siren = :body");
            parameters.put("body", filter.body().value());
        }
        filter.opened().narrow("opened_on", "opened", conditions, parameters);
        filter.closed().narrow("closed_on", "closed", conditions, parameters);
        filter.amount().narrow("amount", "amount", conditions, parameters);
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private void lacking(Lack lack, List<String> conditions, Map<String, Object> parameters) {
        conditions.add("state = :lacking");
        if (lack == Lack.PRICE) {
            parameters.put("lacking", BillingState.TO_COMPLETE.name());
            return;
        }
        parameters.put("lacking", BillingState.TO_INVOICE.name());
        Collection<String> without = facts.bodiesWithoutSiret();
        conditions.add(without.isEmpty() ? "siren is null" : "(siren is null or siren in (:without))");
        if (!without.isEmpty()) {
            parameters.put("without", without);
        }
    }

    private Query query(String sql, Map<String, ?> parameters) {
        Query query = entities.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query;
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query) {
        return (List<Tuple>) query.getResultList();
    }

    private static long number(Tuple row) {
        return ((Number) row.get("total")).longValue();
    }

    /** As a case goes through them. */
    private static String inOrderOfStates() {
        List<BillingState> states = List.of(BillingState.values());
        return IntStream.range(0, states.size())
                .mapToObj(place -> " when '" + states.get(place).name() + "' then " + place)
                .collect(Collectors.joining("", "case state", " end"));
    }

    record Found(List<UUID> cases, long total) {}

    /** Cases in one state, those with a draft of an invoice apart. */
    record Sum(BillingState state, boolean prepared, int count, Money amount) {}
}
