package fr.entremise.directory;

import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.Siren;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Bodies with the status they have on a day, by one join, and with what covers them: a page costs three statements however long it is. */
@Repository
class BodyQueries {

    private static final Map<String, String> SORTS = Map.of(
            "name", "b.searchName",
            "siren", "b.siren",
            "population", "b.population",
            "status", "p.status");
    private static final int MOST_TERMS = 8;
    private static final String FROM = """
             from PublicBody b left join AffiliationPeriod p
             on p.bodyId = b.id and p.supersededAt is null
             and p.validFrom <= :day and (p.validTo is null or p.validTo >= :day)
            """;
    /** The very name first, then names that begin so, then names with a word that begins so; big ones before small. */
    private static final String CLOSEST_FIRST = """
             order by case when b.searchKey = :key or b.siren = :key then 0
                           when b.searchKey like concat(:key, '%') then 1
                           when concat(' ', b.searchName) like :wordStart then 2
                           else 3 end,
             b.population desc nulls last, b.searchName, b.siren
            """;

    private final EntityManager entities;
    private final CoveredBodies coverage;

    BodyQueries(EntityManager entities, CoveredBodies coverage) {
        this.entities = entities;
        this.coverage = coverage;
    }

    Listing<BodyRow> list(BodyFilter filter, ListRequest request, LocalDate day) {
        Map<String, Object> parameters = new HashMap<>(Map.of("day", day));
        String where = where(filter, day, parameters);
        ListRequest.Order order = request.order(SORTS.keySet(), "name");
        TypedQuery<Tuple> page = query(
                "select b, p.status" + FROM + where + " order by " + SORTS.get(order.name())
                        + (order.ascending() ? " asc" : " desc") + " nulls last, b.siren",
                Tuple.class,
                parameters);
        page.setFirstResult(Math.toIntExact(request.offset()));
        page.setMaxResults(request.size());
        long total =
                query("select count(b)" + FROM + where, Long.class, parameters).getSingleResult();
        List<BodySummary> found = summaries(page);
        Map<Siren, BodyCoverage> coverages =
                coverage.coveragesOn(day, found.stream().map(BodySummary::siren).toList());
        return Listing.of(
                found.stream()
                        .map(body -> BodyRow.of(body, coverages.get(body.siren())))
                        .toList(),
                request,
                total);
    }

    List<BodySummary> closest(String text, int limit, LocalDate day) {
        Map<String, Object> parameters = new HashMap<>(Map.of("day", day));
        String where = where(new BodyFilter(text, null, null, false), day, parameters);
        if (!parameters.containsKey("key")) {
            return List.of();
        }
        parameters.put("wordStart", "% " + String.join(" ", SearchText.terms(text)) + "%");
        TypedQuery<Tuple> found = query("select b, p.status" + FROM + where + CLOSEST_FIRST, Tuple.class, parameters);
        found.setMaxResults(limit);
        return summaries(found);
    }

    List<BodySummary> bySiren(Collection<String> sirens, LocalDate day) {
        if (sirens.isEmpty()) {
            return List.of();
        }
        return summaries(query(
                "select b, p.status" + FROM + " where b.siren in :sirens order by b.searchName, b.siren",
                Tuple.class,
                Map.of("day", day, "sirens", sirens)));
    }

    /** Statuses with effect, by SIREN, in one statement. */
    Map<String, List<Affiliation>> affiliations(Collection<String> sirens) {
        if (sirens.isEmpty()) {
            return Map.of();
        }
        return query(
                        "select b.siren, p from AffiliationPeriod p join PublicBody b on b.id = p.bodyId"
                                + " where b.siren in :sirens and p.supersededAt is null order by p.validFrom desc",
                        Tuple.class,
                        Map.of("sirens", sirens))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, String.class),
                        Collectors.mapping(
                                row -> row.get(1, AffiliationPeriod.class).view(), Collectors.toList())));
    }

    /** Those whom a mail reaches in that function on the day. */
    List<String> reachable(Collection<String> sirens, ContactFunction function, LocalDate day) {
        if (sirens.isEmpty()) {
            return List.of();
        }
        return query(
                        "select distinct b.siren from Contact c join PublicBody b on b.id = c.bodyId"
                                + " where b.siren in :sirens and c.function = :function and c.email is not null"
                                + " and c.validFrom <= :day and (c.validTo is null or c.validTo >= :day)",
                        String.class,
                        Map.of("sirens", sirens, "function", function, "day", day))
                .getResultList();
    }

    List<String> withSiret(Collection<String> sirens) {
        if (sirens.isEmpty()) {
            return List.of();
        }
        return query(
                        "select b.siren from PublicBody b where b.siren in :sirens and b.siret is not null",
                        String.class,
                        Map.of("sirens", sirens))
                .getResultList();
    }

    private String where(BodyFilter filter, LocalDate day, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add(matching(filter.text(), parameters));
        }
        if (filter.kind() != null) {
            conditions.add("b.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.statusUnset()) {
            conditions.add("p.id is null");
        } else if (filter.status() != null) {
            conditions.add("p.status = :status");
            parameters.put("status", filter.status());
        }
        filter.population().narrow("b.population", "population", conditions, parameters);
        if (filter.covered() != null) {
            List<String> covered =
                    coverage.coveredOn(day).stream().map(Siren::value).toList();
            if (!covered.isEmpty()) {
                conditions.add("b.siren " + (filter.covered() ? "in" : "not in") + " :covered");
                parameters.put("covered", covered);
            } else if (filter.covered()) {
                conditions.add("1 = 0");
            }
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** Each word somewhere in the name, or at the beginning of a code; or the whole in one piece in the name. */
    private static String matching(String text, Map<String, Object> parameters) {
        List<String> terms = SearchText.terms(text).stream().limit(MOST_TERMS).toList();
        if (terms.isEmpty()) {
            return "1 = 0";
        }
        String key = String.join("", terms);
        parameters.put("key", key);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            words.add("(b.searchName like :name" + i + " or b.searchCodes like :code" + i + ")");
            parameters.put("name" + i, "%" + terms.get(i) + "%");
            parameters.put("code" + i, "% " + terms.get(i) + "%");
        }
        String named = "b.searchKey like concat('%', :key, '%') or (" + String.join(" and ", words) + ")";
        if (terms.size() > 1 || key.length() != 5) {
            return "(" + named + ")";
        }
        // 71250 is Cluny's postcode and Laizé's INSEE code: five signs are an INSEE code only where no postcode is so.
        parameters.put("insee", key.toUpperCase(Locale.ROOT));
        return "(" + named + " or (b.inseeCode = :insee"
                + " and not exists (select 1 from PublicBody other where other.searchCodes like :code0)))";
    }

    private <T> TypedQuery<T> query(String text, Class<T> type, Map<String, Object> parameters) {
        TypedQuery<T> query = entities.createQuery(text, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static List<BodySummary> summaries(TypedQuery<Tuple> query) {
        return query.getResultList().stream()
                .map(row -> {
                    @Nullable AffiliationStatus status = row.get(1, AffiliationStatus.class);
                    return row.get(0, PublicBody.class).summary(status);
                })
                .toList();
    }
}
