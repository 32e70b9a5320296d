package fr.entremise.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A session of the database may not know yet that the application belongs to the role of a centre just opened. */
@IntegrationTest
class StaleMembershipIT {

    @Autowired
    TestCentres centres;

    @Autowired
    @Qualifier("owner")
    DataSource owner;

    private String url;

    @BeforeEach
    void somebodyBelongsToNoCentre() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        JdbcClient.create(connectsAs("postgres")).sql("""
                        do $$ begin
                          if not exists (select from pg_roles where rolname = 'knows_no_centre') then
                            create role knows_no_centre login;
                          end if;
                        end $$
                        """).update();
    }

    @Test
    void anotherConnectionIsTakenInItsPlace() throws SQLException {
        Centre centre = centres.open();

        try (Pool pool = new Pool("knows_no_centre", "knows_no_centre", "entremise_app");
                Connection connection = new ConnectionSwitch(pool).connectionIn(centre.id())) {
            assertThat(JdbcClient.create(new SingleConnectionDataSource(connection, true))
                            .sql("select current_user")
                            .query(String.class)
                            .single())
                    .isEqualTo(CentreSchema.of(centre.id()));
        }
    }

    @Test
    void aRoleThatNoConnectionMayTakeIsRefused() {
        Centre centre = centres.open();

        try (Pool pool = new Pool("knows_no_centre")) {
            ConnectionSwitch connections = new ConnectionSwitch(pool);
            assertThatThrownBy(() -> connections.connectionIn(centre.id()))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied to set role");
        }
    }

    private DataSource connectsAs(String role) {
        return new DriverManagerDataSource(url, role, "");
    }

    /** Gives a connection of each of these roles in turn, then always one of the last. */
    private final class Pool extends HikariDataSource {

        private final Deque<String> roles;

        Pool(String... roles) {
            this.roles = new ArrayDeque<>(List.of(roles));
            setMaximumPoolSize(roles.length);
        }

        @Override
        public Connection getConnection() throws SQLException {
            String role = roles.size() > 1 ? roles.pop() : roles.element();
            return connectsAs(role).getConnection();
        }

        @Override
        public void evictConnection(Connection connection) {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
