package fr.entremise.identity;

import fr.entremise.tenancy.CentreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of a centre, for work that is already bound to it. A centre's role may not read memberships, so the
 * question leaves the running transaction, if there is one, and is asked on a connection of its own as the platform.
 * Ask it before a transaction begins where possible: then no second connection is needed.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Staff {

    private final JdbcClient platform;
    private final Clock clock;

    Staff(JdbcClient platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /** Everybody with an open account who has the role in the centre, by name. */
    public List<Person> withRole(CentreId centre, Role role) {
        return platform.sql("""
                        select a.id as user_id, a.name, a.email
                        from platform.membership m join platform.user_account a on a.id = m.user_id
                        join platform.centre c on c.slug = m.centre
                        where m.centre = ? and m.role = ? and a.enabled and m.active
                          and (m.valid_until is null
                               or m.valid_until >= (?::timestamptz at time zone c.time_zone)::date)
                        order by a.name, a.id
                        """)
                .params(centre.slug(), role.name(), Timestamp.from(clock.instant()))
                .query(Staff::read)
                .list();
    }

    private static Person read(ResultSet row, int number) throws SQLException {
        return new Person(row.getObject("user_id", UUID.class), row.getString("name"), row.getString("email"));
    }

    /** Who somebody is and where to write to them. */
    public record Person(UUID userId, String name, String email) {}
}
