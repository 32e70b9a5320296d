package fr.entremise.billing;

import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.Money;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.CentreClock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Invoices with what was paid on them: a page costs two statements however long it is. */
@Repository
class InvoiceQueries {

    private static final Map<String, String> SORTS = Map.of(
            "number", "i.number",
            "issuedOn", "i.issuedOn",
            // So many days after, for every invoice.
            "dueOn", "i.issuedOn",
            "body", "i.debtorName",
            "caseCode", "i.caseCode",
            "total", "i.total");
    private static final String PAID = "(select coalesce(sum(p.amount), 0) from Payment p where p.invoiceId = i.id)";

    private final EntityManager entities;
    private final CentreClock clock;

    InvoiceQueries(EntityManager entities, CentreClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Listing<InvoiceSummary> list(InvoiceFilter filter, ListRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        ListRequest.Order order = request.order(SORTS.keySet(), "number");
        // Unasked, the latest first.
        boolean ascending = order.ascending() && request.sort() != null;
        TypedQuery<Tuple> page = query(
                "select i, " + PAID + " from Invoice i" + where + " order by " + SORTS.get(order.name())
                        + (ascending ? " asc" : " desc") + ", i.number",
                Tuple.class,
                parameters);
        page.setFirstResult(Math.toIntExact(request.offset()));
        page.setMaxResults(request.size());
        long total = query("select count(i) from Invoice i" + where, Long.class, parameters)
                .getSingleResult();
        return Listing.of(
                page.getResultList().stream().map(InvoiceQueries::summary).toList(), request, total);
    }

    /** Several by their numbers; {@code bodies} null for whoever owes them. */
    List<InvoiceSummary> numbered(Collection<String> numbers, @Nullable Set<Siren> bodies) {
        return query(
                        "select i, " + PAID + " from Invoice i where i.number in :numbers",
                        Tuple.class,
                        Map.of("numbers", numbers))
                .getResultList()
                .stream()
                .map(InvoiceQueries::summary)
                .filter(invoice -> bodies == null || bodies.contains(invoice.bodySiren()))
                .toList();
    }

    /** The issued invoices of some cases with what was paid on them. */
    List<Balance> balances(Collection<UUID> caseIds) {
        return query(
                        "select i, " + PAID + " from Invoice i where i.caseId in :cases",
                        Tuple.class,
                        Map.of("cases", caseIds))
                .getResultList()
                .stream()
                .map(row -> new Balance(row.get(0, Invoice.class), new Money(row.get(1, BigDecimal.class))))
                .toList();
    }

    /** What is left to pay, invoice by invoice, without reading any of them whole. */
    List<Ageing.Outstanding> outstanding() {
        return query(
                        "select i.issuedOn, i.total - " + PAID + " from Invoice i where " + PAID + " < i.total",
                        Tuple.class,
                        Map.of())
                .getResultList()
                .stream()
                .map(row ->
                        new Ageing.Outstanding(row.get(0, LocalDate.class), new Money(row.get(1, BigDecimal.class))))
                .toList();
    }

    private static InvoiceSummary summary(Tuple row) {
        Invoice invoice = row.get(0, Invoice.class);
        Money paid = new Money(row.get(1, BigDecimal.class));
        return new InvoiceSummary(
                invoice.getId(),
                invoice.number(),
                invoice.issuedOn(),
                invoice.issuedOn().plusDays(Ageing.DAYS_TO_PAY),
                invoice.caseCode(),
                invoice.debtorSiren(),
                invoice.debtorName(),
                invoice.total(),
                paid,
                invoice.total().minus(paid),
                InvoiceSummary.state(invoice.total(), paid));
    }

    private String where(InvoiceFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add(
                    "(lower(cast(function('unaccent', i.debtorName) as string)) like lower(cast(function('unaccent', :text) as string))"
                            + " or lower(i.number) like :text or lower(i.caseCode) like :text)");
            parameters.put(
                    "text",
                    "%" + filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        if (filter.state() != null) {
            conditions.add(
                    switch (filter.state()) {
                        case DRAFT -> "1 = 0";
                        case ISSUED -> PAID + " = 0";
                        case PARTLY_PAID -> PAID + " > 0 and " + PAID + " < i.total";
                        case PAID -> PAID + " >= i.total";
                    });
        }
        if (filter.year() != null) {
            conditions.add("i.issuedOn between :first and :last");
            parameters.put("first", LocalDate.of(filter.year(), 1, 1));
            parameters.put("last", LocalDate.of(filter.year(), 12, 31));
        }
        filter.issued().narrow("i.issuedOn", "issued", conditions, parameters);
        filter.total().narrow("i.total", "total", conditions, parameters);
        if (filter.owed() != null) {
            conditions.add(PAID + (filter.owed() ? " < " : " >= ") + "i.total");
        }
        if (filter.overdue() != null) {
            conditions.add((filter.overdue() ? "" : "not ") + "(" + PAID + " < i.total and i.issuedOn < :lateSince)");
            parameters.put("lateSince", clock.today().minusDays(Ageing.DAYS_TO_PAY));
        }
        if (filter.bodies() != null) {
            conditions.add("i.debtorSiren in :bodies");
            parameters.put(
                    "bodies",
                    filter.bodies().stream().map(siren -> siren.value()).toList());
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private <T> TypedQuery<T> query(String text, Class<T> type, Map<String, Object> parameters) {
        TypedQuery<T> query = entities.createQuery(text, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    record Balance(Invoice invoice, Money paid) {}
}
