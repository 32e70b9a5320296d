package fr.entremise.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;

/** Hibernate's entrance: the connection it gets already stands in the schema of the centre, as the centre's role. */
final class CentreConnectionProvider implements MultiTenantConnectionProvider<String> {

    private final transient ConnectionSwitch connections;

    CentreConnectionProvider(ConnectionSwitch connections) {
        this.connections = connections;
    }

    @Override
    public Connection getAnyConnection() throws SQLException {
        return connections.connectionAt(Place.PLATFORM);
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection getConnection(String tenant) throws SQLException {
        return connections.connectionAt(Place.of(tenant));
    }

    @Override
    public void releaseConnection(String tenant, Connection connection) throws SQLException {
        connection.close();
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
