package fr.entremise.identity.client;

import fr.entremise.identity.ApiScope;
import fr.entremise.shared.Secrets;
import fr.entremise.tenancy.CentreFeature;
import fr.entremise.tenancy.CentreFeatures;
import fr.entremise.tenancy.CentreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What programs show and are given: secrets, then tokens, both known by their hash alone. Runs as the platform, before a
 * centre is bound.
 */
@Service
public class ApiTokens {

    /** How long a token is good; what is revoked or suspended stops before that. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(5);

    /** The last use is written down this often at most: reading must not become writing. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient platform;
    private final CentreFeatures features;
    private final Clock clock;

    ApiTokens(JdbcClient platform, CentreFeatures features, Clock clock) {
        this.platform = platform;
        this.features = features;
        this.clock = clock;
    }

    /**
     * The program of that name if it is let in today: neither revoked nor of a centre that is closed, or closed to
     * programs. Why it is not is told to nobody.
     */
    public Optional<Known> find(String clientId) {
        return platform.sql("""
                        select c.id, c.centre, c.scopes, array(select s.hash from platform.api_client_secret s
                                                     where s.client = c.id and s.expires_at > ?) as hashes
                        from platform.api_client c join platform.centre z on z.slug = c.centre
                        where c.client_id = ? and c.revoked_at is null and z.status = 'OPEN'
                        """)
                .params(Timestamp.from(clock.instant()), clientId)
                .query((row, number) -> new Registered(
                        new CentreId(row.getString("centre")),
                        new Known(row.getObject("id", UUID.class), ApiClientRows.scopes(row), Arrays.asList((String[])
                                row.getArray("hashes").getArray()))))
                .optional()
                .filter(found -> features.isOn(found.centre(), CentreFeature.PROGRAMS))
                .map(Registered::known);
    }

    /** Keeps a token that was just given out. */
    @Transactional
    public void keep(UUID client, String token, Set<String> scopes, @Nullable String address) {
        Instant now = clock.instant();
        platform.sql("insert into platform.api_token (hash, client, scopes, expires_at) values (?, ?, ?, ?)")
                .params(
                        Secrets.hash(token),
                        client,
                        ApiClientRows.values(ApiScope.named(scopes)),
                        Timestamp.from(now.plus(GOOD_FOR)))
                .update();
        noteUse(client, address, now);
    }

    /** The program that a token stands for, now. */
    public Optional<Program> programOf(String token, @Nullable String address) {
        Instant now = clock.instant();
        Optional<Seen> seen = platform.sql("""
                        select c.id, c.centre, c.name, t.scopes, c.last_used_at, c.last_used_from
                        from platform.api_token t join platform.api_client c on c.id = t.client
                        where t.hash = ? and t.expires_at > ? and c.revoked_at is null
                        """)
                .params(Secrets.hash(token), Timestamp.from(now))
                .query(ApiTokens::seen)
                .optional();
        seen.filter(program -> program.isToBeNoted(now, address))
                .ifPresent(program -> noteUse(program.program().id(), address, now));
        return seen.map(Seen::program);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        platform.sql("delete from platform.api_token where expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private void noteUse(UUID client, @Nullable String address, Instant now) {
        platform.sql("update platform.api_client set last_used_at = :at, last_used_from = :address where id = :id")
                .param("at", Timestamp.from(now))
                .param("address", address)
                .param("id", client)
                .update();
    }

    private static Seen seen(ResultSet row, int number) throws SQLException {
        Timestamp last = row.getTimestamp("last_used_at");
        return new Seen(
                new Program(
                        row.getObject("id", UUID.class),
                        new CentreId(row.getString("centre")),
                        row.getString("name"),
                        ApiClientRows.scopes(row)),
                last == null ? Instant.EPOCH : last.toInstant(),
                row.getString("last_used_from"));
    }

    /**
     * A program at the token endpoint.
     *
     * @param secretHashes of the secrets that are good now: one, or two while they overlap
     */
    public record Known(UUID id, Set<ApiScope> scopes, List<String> secretHashes) {}

    private record Registered(CentreId centre, Known known) {}

    private record Seen(
            Program program, Instant lastUsedAt, @Nullable String lastUsedFrom) {

        boolean isToBeNoted(Instant now, @Nullable String address) {
            return lastUsedAt.plus(USE_NOTED_EVERY).isBefore(now) || (address != null && !address.equals(lastUsedFrom));
        }
    }
}
