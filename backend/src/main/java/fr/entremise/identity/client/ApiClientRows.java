package fr.entremise.identity.client;

import fr.entremise.identity.ApiScope;
import fr.entremise.identity.client.ApiClientSheet.State;
import fr.entremise.shared.Ids;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.tenancy.CentreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of programs and their secrets. Runs as the platform. */
@Repository
class ApiClientRows {

    private static final Map<String, String> SORTS = Map.of(
            "name", "x.name", "createdAt", "x.created_at", "expiresOn", "x.expires_at", "lastUsedAt", "x.last_used_at");

    /** One line for each program. Its parameters: the moment twice, the centre. */
    private static final String PROGRAMS = """
            (select c.*, z.time_zone, s.expires_at,
                    (select max(o.expires_at) from platform.api_client_secret o
                     where o.client = c.id and o.replaced_at is not null and o.expires_at > ?) as old_until,
                    case when c.revoked_at is not null then 'REVOKED'
                         when s.expires_at <= ? then 'EXPIRED' else 'ACTIVE' end as state
             from platform.api_client c
             join platform.centre z on z.slug = c.centre
             join platform.api_client_secret s on s.client = c.id and s.replaced_at is null
             where c.centre = ?) x
            """;

    private final JdbcClient platform;
    private final Clock clock;

    ApiClientRows(JdbcClient platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    Listing<ApiClientSheet> list(CentreId centre, @Nullable State state, ListRequest request) {
        ListRequest.Order order = request.order(SORTS.keySet(), "name");
        Timestamp now = now();
        List<Object> parameters = new ArrayList<>(List.of(now, now, centre.slug()));
        String where = "";
        if (state != null) {
            where = " where x.state = ?";
            parameters.add(state.name());
        }
        long total = platform.sql("select count(*) from " + PROGRAMS + where)
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.add(request.size());
        parameters.add(request.offset());
        List<ApiClientSheet> page = platform.sql("select * from " + PROGRAMS + where + " order by "
                        + SORTS.get(order.name()) + (order.ascending() ? " asc nulls first" : " desc nulls last")
                        + ", x.id limit ? offset ?")
                .params(parameters)
                .query(ApiClientRows::sheet)
                .list();
        return Listing.of(page, request, total);
    }

    Optional<ApiClientSheet> find(CentreId centre, UUID id) {
        return platform.sql("select * from " + PROGRAMS + " where x.id = ?")
                .params(now(), now(), centre.slug(), id)
                .query(ApiClientRows::sheet)
                .optional();
    }

    /** Whoever changes a program takes turns with whoever else does. */
    boolean lock(CentreId centre, UUID id) {
        return platform.sql("select id from platform.api_client where centre = ? and id = ? for update")
                .params(centre.slug(), id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    ZoneId zoneOf(CentreId centre) {
        return ZoneId.of(platform.sql("select time_zone from platform.centre where slug = ?")
                .param(centre.slug())
                .query(String.class)
                .single());
    }

    void insert(UUID id, CentreId centre, String clientId, NewApiClient wish, String author) {
        platform.sql("""
                        insert into platform.api_client
                            (id, centre, client_id, name, name_key, scopes, note, created_at, created_by)
                        values (:id, :centre, :clientId, :name, :key, :scopes, :note, :at, :by)
                        """)
                .param("id", id)
                .param("centre", centre.slug())
                .param("clientId", clientId)
                .param("name", wish.name())
                .param("key", wish.name().toLowerCase(Locale.FRENCH))
                .param("scopes", values(wish.scopes()))
                .param("note", wish.note())
                .param("at", now())
                .param("by", author)
                .update();
    }

    /** The secret in use from now on; what is told of its end already counts as told. */
    void insertSecret(UUID client, String hash, Instant expiresAt, @Nullable Integer warned) {
        platform.sql("""
                        insert into platform.api_client_secret (id, client, hash, created_at, expires_at, warned_days)
                        values (:id, :client, :hash, :at, :until, :warned)
                        """)
                .param("id", Ids.next())
                .param("client", client)
                .param("hash", hash)
                .param("at", now())
                .param("until", Timestamp.from(expiresAt))
                .param("warned", warned)
                .update();
    }

    /** The secret in use is good until then at most, and the ones before it not at all any more. */
    void replaceSecret(UUID client, Instant until) {
        platform.sql("delete from platform.api_client_secret where client = ? and replaced_at is not null")
                .param(client)
                .update();
        platform.sql("""
                        update platform.api_client_secret set replaced_at = ?, expires_at = least(expires_at, ?)
                        where client = ? and replaced_at is null
                        """).params(now(), Timestamp.from(until), client).update();
    }

    void revoke(UUID client, String reason) {
        platform.sql("update platform.api_client set revoked_at = ?, revocation_reason = ? where id = ?")
                .params(now(), reason, client)
                .update();
    }

    void dropTokens(UUID client) {
        platform.sql("delete from platform.api_token where client = ?")
                .param(client)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static String[] values(Set<ApiScope> scopes) {
        return scopes.stream().sorted().map(ApiScope::value).toArray(String[]::new);
    }

    static Set<ApiScope> scopes(ResultSet row) throws SQLException {
        return ApiScope.named(Arrays.asList((String[]) row.getArray("scopes").getArray()));
    }

    /** The last day on which an instant at midnight has not come yet. */
    static LocalDate lastDayBefore(Instant end, ZoneId zone) {
        return LocalDate.ofInstant(end.minusNanos(1), zone);
    }

    private static ApiClientSheet sheet(ResultSet row, int number) throws SQLException {
        return new ApiClientSheet(
                row.getObject("id", UUID.class),
                row.getString("client_id"),
                row.getString("name"),
                scopes(row).stream().sorted().toList(),
                row.getString("note"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                lastDayBefore(row.getTimestamp("expires_at").toInstant(), ZoneId.of(row.getString("time_zone"))),
                instant(row.getTimestamp("old_until")),
                instant(row.getTimestamp("last_used_at")),
                row.getString("last_used_from"),
                instant(row.getTimestamp("revoked_at")),
                row.getString("revocation_reason"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
