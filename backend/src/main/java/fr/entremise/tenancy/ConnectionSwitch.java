package fr.entremise.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;

/**
 * The one function that moves a pooled connection to a centre or back to the platform.
 *
 * <p>One statement, skipped when the physical connection already stands there. Switching happens in auto-commit, before any
 * transaction: a rollback would undo it without telling us.
 */
final class ConnectionSwitch {

    private static final String SWITCH = "select set_config('role', ?, false)";

    private final HikariDataSource pool;
    private final Map<PGConnection, Place> lastPlace = Collections.synchronizedMap(new WeakHashMap<>());

    ConnectionSwitch(HikariDataSource pool) {
        this.pool = pool;
    }

    /** A connection of the pool that stands at the place; a connection that cannot be moved there is thrown away. */
    Connection connectionAt(Place place) throws SQLException {
        Connection connection = pool.getConnection();
        try {
            moveTo(place, connection);
            return connection;
        } catch (SQLException | RuntimeException failure) {
            pool.evictConnection(connection);
            throw failure;
        }
    }

    private void moveTo(Place place, Connection connection) throws SQLException {
        PGConnection physical = connection.unwrap(PGConnection.class);
        if (place.equals(lastPlace.get(physical))) {
            return;
        }
        lastPlace.remove(physical);
        try (PreparedStatement statement = connection.prepareStatement(SWITCH)) {
            statement.setString(1, place.role());
            statement.execute();
        }
        lastPlace.put(physical, place);
    }
}
