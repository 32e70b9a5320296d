package fr.entremise.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;

/**
 * The one function that moves a pooled connection from centre to centre.
 *
 * <p>One statement, skipped when the physical connection was last used by that centre. Switching happens in auto-commit, before any
 * transaction: a rollback would undo it without telling us.
 */
final class ConnectionSwitch {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final HikariDataSource pool;
    private final Map<PGConnection, CentreId> lastCentre = Collections.synchronizedMap(new WeakHashMap<>());

    ConnectionSwitch(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * A connection of the pool that acts as the centre; one that cannot be moved there is thrown away.
     *
     * <p>A session of PostgreSQL that puts together the roles it may take just while a centre is opened keeps the list
     * without that centre, and refuses it until the next change of any role. Another session knows better.
     */
    Connection connectionIn(CentreId centre) throws SQLException {
        for (int tries = pool.getMaximumPoolSize(); ; tries--) {
            Connection connection = pool.getConnection();
            try {
                moveTo(centre, connection);
                return connection;
            } catch (SQLException | RuntimeException failure) {
                pool.evictConnection(connection);
                if (tries == 0 || !isRoleRefused(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isRoleRefused(Exception failure) {
        return failure instanceof SQLException refusal && INSUFFICIENT_PRIVILEGE.equals(refusal.getSQLState());
    }

    private void moveTo(CentreId centre, Connection connection) throws SQLException {
        PGConnection physical = connection.unwrap(PGConnection.class);
        if (centre.equals(lastCentre.get(physical))) {
            return;
        }
        lastCentre.remove(physical);
        // A command and not a function: there is nothing to plan, which the server would do anew after each move.
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role " + physical.escapeIdentifier(CentreSchema.of(centre)));
        }
        lastCentre.put(physical, centre);
    }
}
