package fr.entremise.identity;

import fr.entremise.shared.Siren;
import fr.entremise.tenancy.CentreId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who belongs to which centre, as what, today: a closed account, an ended membership and a delegation past its last day
 * give nothing. Answers before a centre is bound: its role may not read this.
 */
@Service
public class Members {

    private static final String IN_FORCE = """
             a.enabled and m.active and (m.valid_until is null
                or m.valid_until >= (?::timestamptz at time zone coalesce(c.time_zone, 'Europe/Paris'))::date)
            """;

    private final JdbcClient platform;
    private final Clock clock;

    Members(JdbcClient platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /** The person as they may act in the centre; nothing when they are not a member or their account is closed. */
    public Optional<Entrance> entranceTo(CentreId centre, UUID userId) {
        List<Row> held = platform.sql("""
                        select a.name, a.email, m.centre, m.role, m.body_siren, m.body_name,
                               exists (select 1 from platform.second_factor_rule r where r.centre = m.centre) as asked
                        from platform.membership m
                        join platform.user_account a on a.id = m.user_id
                        join platform.centre c on c.slug = m.centre
                        where m.user_id = ? and m.centre = ? and
                        """ + IN_FORCE)
                .params(userId, centre.slug(), Timestamp.from(clock.instant()))
                .query((row, number) -> new Row(
                        row.getString("name"),
                        row.getString("email"),
                        new Held(
                                row.getString("centre"),
                                Role.valueOf(row.getString("role")),
                                row.getString("body_siren"),
                                row.getString("body_name")),
                        row.getBoolean("asked")))
                .list();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Row first = held.getFirst();
        Actor actor = new Actor(
                userId,
                first.name(),
                first.email(),
                held.stream().map(row -> row.held().role()).collect(Collectors.toUnmodifiableSet()),
                bodiesOf(held),
                Set.of(),
                null);
        boolean isStaff = actor.roles().stream().anyMatch(role -> !role.isOfBody());
        return Optional.of(new Entrance(actor, isStaff && first.asked()));
    }

    private static Map<Siren, Set<Role>> bodiesOf(List<Row> held) {
        Map<Siren, Set<Role>> bodies = new HashMap<>();
        for (Row row : held) {
            String siren = row.held().bodySiren();
            if (siren != null) {
                bodies.computeIfAbsent(Siren.parse(siren), body -> EnumSet.noneOf(Role.class))
                        .add(row.held().role());
            }
        }
        return Map.copyOf(bodies);
    }

    /** The open account behind a session, with every membership it holds. */
    public Optional<Member> find(UUID userId) {
        return platform.sql("select name, email from platform.user_account where id = ? and enabled")
                .param(userId)
                .query((row, number) ->
                        new Member(userId, row.getString("name"), row.getString("email"), heldBy(userId)))
                .optional();
    }

    private List<Held> heldBy(UUID userId) {
        return platform.sql("""
                        select m.centre, m.role, m.body_siren, m.body_name
                        from platform.membership m
                        join platform.user_account a on a.id = m.user_id
                        left join platform.centre c on c.slug = m.centre
                        where m.user_id = ? and
                        """ + IN_FORCE + " order by m.centre, m.role, m.body_name")
                .params(userId, Timestamp.from(clock.instant()))
                .query((row, number) -> new Held(
                        row.getString("centre"),
                        Role.valueOf(row.getString("role")),
                        row.getString("body_siren"),
                        row.getString("body_name")))
                .list();
    }

    public record Member(UUID userId, String name, String email, List<Held> memberships) {}

    /**
     * What somebody is let in as.
     *
     * @param needsSecondFactor whether the centre lets them in with a second factor only
     */
    public record Entrance(Actor actor, boolean needsSecondFactor) {}

    /** One membership; the body is there for people of a public body only, the centre is absent for the operator only. */
    public record Held(
            @Nullable String centre,
            Role role,
            @Nullable String bodySiren,
            @Nullable String bodyName) {}

    private record Row(String name, String email, Held held, boolean asked) {}
}
