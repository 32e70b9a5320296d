package fr.entremise.tenancy;

import fr.entremise.tenancy.CentreShares.Turn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;

/**
 * Hibernate's entrance: the connection it gets already stands in the schema of the centre, as the centre's role, and
 * counts against the centre's share until it goes back. With no centre bound, it is one of the platform.
 */
final class CentreConnectionProvider implements MultiTenantConnectionProvider<String> {

    private final transient DataSource platform;
    private final transient ConnectionSwitch centres;
    private final transient CentreShares shares;
    private final transient Map<Connection, Turn> turns = Collections.synchronizedMap(new IdentityHashMap<>());

    CentreConnectionProvider(DataSource platform, ConnectionSwitch centres, CentreShares shares) {
        this.platform = platform;
        this.centres = centres;
        this.shares = shares;
    }

    @Override
    public Connection getAnyConnection() throws SQLException {
        return platform.getConnection();
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection getConnection(String tenant) throws SQLException {
        if (tenant.equals(BoundCentreResolver.NO_CENTRE)) {
            return platform.getConnection();
        }
        Turn turn = shares.take(tenant);
        try {
            Connection connection = centres.connectionIn(new CentreId(tenant));
            turns.put(connection, turn);
            return connection;
        } catch (SQLException | RuntimeException failure) {
            turn.end();
            throw failure;
        }
    }

    @Override
    public void releaseConnection(String tenant, Connection connection) throws SQLException {
        try {
            connection.close();
        } finally {
            Turn turn = turns.remove(connection);
            if (turn != null) {
                turn.end();
            }
        }
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean handlesConnectionSchema() {
        return true;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> unwrapType) {
        return unwrapType.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> unwrapType) {
        return unwrapType.cast(this);
    }
}
