package fr.entremise.identity.client;

import fr.entremise.identity.Role;
import fr.entremise.identity.Staff;
import fr.entremise.identity.events.SecretExpiring;
import fr.entremise.identity.events.SecretExpiring.Addressee;
import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.PlatformWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the admins of a centre thirty days, seven days and one day before the secret of a program ends. */
@Component
class SecretWarnings {

    /** Days before the end, the nearest first. */
    private static final List<Integer> DAYS = List.of(1, 7, 30);

    private final JdbcClient platform;
    private final Staff staff;
    private final PlatformWork work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecretWarnings(JdbcClient platform, Staff staff, PlatformWork work, ApplicationEventPublisher events, Clock clock) {
        this.platform = platform;
        this.staff = staff;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /** How early it is told now that a secret ends then; null as long as nothing is due. */
    static @Nullable Integer dueAt(Instant now, Instant end) {
        return DAYS.stream()
                .filter(days -> !end.minus(Duration.ofDays(days)).isAfter(now))
                .findFirst()
                .orElse(null);
    }

    /** Told once for each number of days, by whichever node; what a stop of the application skipped is told late. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void round() {
        Instant now = clock.instant();
        for (Ending ending : endingSoon(now)) {
            Integer due = dueAt(now, ending.end());
            if (due != null && (ending.warned() == null || due < ending.warned())) {
                warn(ending, due);
            }
        }
    }

    private void warn(Ending ending, int days) {
        // Before the transaction begins: it would need a second connection within.
        List<Addressee> admins = staff.withRole(ending.centre(), Role.CENTRE_ADMIN).stream()
                .map(person -> new Addressee(Ids.next(), person.email()))
                .toList();
        work.run(() -> {
            int first = platform.sql("""
                            update platform.api_client_secret set warned_days = ?
                            where id = ? and (warned_days is null or warned_days > ?)
                            """).params(days, ending.secret(), days).update();
            if (first == 1) {
                events.publishEvent(
                        new SecretExpiring(ending.centre(), Ids.next(), ending.program(), ending.lastDay(), admins));
            }
        });
    }

    private List<Ending> endingSoon(Instant now) {
        return platform.sql("""
                        select s.id, s.expires_at, s.warned_days, c.centre, c.name, z.time_zone
                        from platform.api_client_secret s
                        join platform.api_client c on c.id = s.client
                        join platform.centre z on z.slug = c.centre
                        where s.replaced_at is null and s.expires_at > ? and s.expires_at <= ?
                          and c.revoked_at is null and z.status = 'OPEN'
                        order by s.expires_at
                        """)
                .params(Timestamp.from(now), Timestamp.from(now.plus(Duration.ofDays(DAYS.getLast()))))
                .query(SecretWarnings::ending)
                .list();
    }

    private static Ending ending(ResultSet row, int number) throws SQLException {
        Instant end = row.getTimestamp("expires_at").toInstant();
        return new Ending(
                row.getObject("id", UUID.class),
                end,
                row.getObject("warned_days", Integer.class),
                new CentreId(row.getString("centre")),
                row.getString("name"),
                ApiClientRows.lastDayBefore(end, ZoneId.of(row.getString("time_zone"))));
    }

    private record Ending(
            UUID secret, Instant end, @Nullable Integer warned, CentreId centre, String program, LocalDate lastDay) {}
}
