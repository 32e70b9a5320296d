package fr.entremise.identity.account;

import fr.entremise.identity.Role;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.tenancy.CentreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members of a centre, three statements a page. Runs as the platform. */
@Repository
class MemberQueries {

    private static final Map<String, String> SORTS =
            Map.of("name", "x.name", "email", "x.email", "lastLoginAt", "x.last_login_at");

    /** One line for each member, whatever their roles. Its parameters: the moment, the centre. */
    private static final String MEMBERS = """
            (select a.id, a.name, a.email, a.last_login_at,
                    bool_or(a.enabled and m.active and (m.valid_until is null
                        or m.valid_until >= (?::timestamptz at time zone c.time_zone)::date)) as active,
                    array_agg(m.role) as roles,
                    exists (select 1 from platform.authenticator f
                            where f.user_id = a.id and f.confirmed_at is not null) as second_factor
             from platform.membership m
             join platform.user_account a on a.id = m.user_id
             join platform.centre c on c.slug = m.centre
             where m.centre = ?
             group by a.id) x
            """;

    private final JdbcClient platform;
    private final Clock clock;

    MemberQueries(JdbcClient platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    Listing<MemberSheet> list(CentreId centre, MemberFilter filter, ListRequest request) {
        ListRequest.Order order = request.order(SORTS.keySet(), "name");
        List<Object> parameters = new ArrayList<>(List.of(Timestamp.from(clock.instant()), centre.slug()));
        String where = where(filter, parameters);
        long total = platform.sql("select count(*) from " + MEMBERS + where)
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.add(request.size());
        parameters.add(request.offset());
        List<MemberSheet> page = platform.sql("select * from " + MEMBERS + where + " order by "
                        + SORTS.get(order.name()) + (order.ascending() ? " asc nulls first" : " desc nulls last")
                        + ", x.id limit ? offset ?")
                .params(parameters)
                .query(MemberQueries::sheet)
                .list();
        return Listing.of(withRoles(centre, page), request, total);
    }

    Optional<MemberSheet> find(CentreId centre, UUID userId) {
        return platform.sql("select * from " + MEMBERS + " where x.id = ?")
                .params(Timestamp.from(clock.instant()), centre.slug(), userId)
                .query(MemberQueries::sheet)
                .optional()
                .map(sheet -> withRoles(centre, List.of(sheet)).getFirst());
    }

    private static String where(MemberFilter filter, List<Object> parameters) {
        List<String> terms = new ArrayList<>();
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            terms.add("position(extensions.unaccent(lower(?)) in extensions.unaccent(lower(x.name || ' ' || x.email)))"
                    + " > 0");
            parameters.add(text.strip());
        }
        if (filter.role() != null) {
            terms.add("? = any (x.roles)");
            parameters.add(filter.role().name());
        }
        if (filter.active() != null) {
            terms.add("x.active = ?");
            parameters.add(filter.active());
        }
        return terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
    }

    private List<MemberSheet> withRoles(CentreId centre, List<MemberSheet> members) {
        if (members.isEmpty()) {
            return members;
        }
        Set<UUID> ids = members.stream().map(MemberSheet::userId).collect(Collectors.toSet());
        Map<UUID, List<Held>> held =
                platform
                        .sql("""
                        select user_id, role, body_siren, body_name, valid_until from platform.membership
                        where centre = :centre and user_id in (:ids) order by role, body_name
                        """)
                        .param("centre", centre.slug())
                        .param("ids", ids)
                        .query(MemberQueries::held)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Held::userId));
        return members.stream()
                .map(member -> new MemberSheet(
                        member.userId(),
                        member.name(),
                        member.email(),
                        held.getOrDefault(member.userId(), List.of()).stream()
                                .map(Held::grant)
                                .toList(),
                        member.lastLoginAt(),
                        member.active(),
                        member.secondFactor()))
                .toList();
    }

    private static MemberSheet sheet(ResultSet row, int number) throws SQLException {
        return new MemberSheet(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                List.of(),
                instant(row.getTimestamp("last_login_at")),
                row.getBoolean("active"),
                row.getBoolean("second_factor"));
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getObject("user_id", UUID.class),
                new RoleGrant(
                        Role.valueOf(row.getString("role")),
                        row.getString("body_siren"),
                        row.getString("body_name"),
                        row.getObject("valid_until", LocalDate.class)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private record Held(UUID userId, RoleGrant grant) {}
}
