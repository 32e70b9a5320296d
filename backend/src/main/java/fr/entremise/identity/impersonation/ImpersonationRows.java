package fr.entremise.identity.impersonation;

import fr.entremise.tenancy.CentreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of places taken. Runs as the platform. */
@Repository
class ImpersonationRows {

    private final JdbcClient platform;
    private final Clock clock;

    ImpersonationRows(JdbcClient platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    void insert(Impersonation begun) {
        platform.sql("""
                        insert into platform.impersonation
                            (id, centre, by_user_id, by_name, user_id, name, reason, begun_at, until)
                        values (:id, :centre, :by, :byName, :user, :name, :reason, :begun, :until)
                        """)
                .param("id", begun.id())
                .param("centre", begun.centre().slug())
                .param("by", begun.byUserId())
                .param("byName", begun.byName())
                .param("user", begun.userId())
                .param("name", begun.name())
                .param("reason", begun.reason())
                .param("begun", Timestamp.from(begun.begunAt()))
                .param("until", Timestamp.from(begun.until()))
                .update();
    }

    Optional<Impersonation> find(UUID id) {
        return platform.sql("select * from platform.impersonation where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Those that somebody takes part in and that still last, whatever their hour. */
    List<Impersonation> openOf(UUID userId) {
        return platform.sql(
                        "select * from platform.impersonation where ended_at is null and ? in (by_user_id, user_id)")
                .param(userId)
                .query(this::read)
                .list();
    }

    /** Those whose hour has passed without anybody having ended them. */
    List<Impersonation> overdue() {
        return platform.sql("select * from platform.impersonation where ended_at is null and until <= ?")
                .param(Timestamp.from(clock.instant()))
                .query(this::read)
                .list();
    }

    /** Whether it lasted until then. */
    boolean end(UUID id, Instant at) {
        return platform.sql("update platform.impersonation set ended_at = ? where id = ? and ended_at is null")
                        .params(Timestamp.from(at), id)
                        .update()
                == 1;
    }

    /** Whether it is the first time that the address is asked for. */
    boolean note(UUID id, String address) {
        return platform.sql("insert into platform.impersonation_look values (?, ?) on conflict do nothing")
                        .params(id, address)
                        .update()
                == 1;
    }

    private Impersonation read(ResultSet row, int number) throws SQLException {
        Instant until = row.getTimestamp("until").toInstant();
        return new Impersonation(
                row.getObject("id", UUID.class),
                new CentreId(row.getString("centre")),
                row.getObject("by_user_id", UUID.class),
                row.getString("by_name"),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                row.getString("reason"),
                row.getTimestamp("begun_at").toInstant(),
                until,
                row.getTimestamp("ended_at") == null && clock.instant().isBefore(until));
    }
}
