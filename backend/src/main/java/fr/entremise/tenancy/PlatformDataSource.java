package fr.entremise.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * What everything but Hibernate sees: the pool, always standing on the shared data. Without it the next plain JDBC user
 * would meet the role of the last centre.
 */
final class PlatformDataSource extends AbstractDataSource {

    private final ConnectionSwitch connections;

    PlatformDataSource(ConnectionSwitch connections) {
        this.connections = connections;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connections.connectionAt(Place.PLATFORM);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }
}
