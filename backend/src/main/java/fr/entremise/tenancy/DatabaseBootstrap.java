package fr.entremise.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.core.io.ClassPathResource;

/** Creates the two roles and, on an embedded server, the database, where they are missing. */
final class DatabaseBootstrap {

    private static final String DATABASE = "entremise";

    private DatabaseBootstrap() {}

    /** Prepares an embedded server, where the superuser and all roles connect from this machine without password. */
    static DatabaseLocation prepare(EmbeddedDatabase server) {
        try (Connection admin = DriverManager.getConnection(server.urlOf("postgres"), "postgres", "postgres");
                Statement statement = admin.createStatement()) {
            statement.execute(rolesScript());
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return locationOf(server);
                }
            }
            statement.execute("create database " + DATABASE + " owner entremise_owner");
            return locationOf(server);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL could not be prepared", e);
        }
    }

    /** Creates the roles on an external server with the rights of an administrator of it. */
    static void prepare(DatabaseProperties properties, String url, String adminUser) {
        try (Connection admin = DriverManager.getConnection(url, adminUser, properties.adminPassword());
                Statement statement = admin.createStatement()) {
            statement.execute(rolesScript());
            setPassword(statement, "entremise_owner", properties.ownerPassword());
            setPassword(statement, "entremise_app", properties.password());
            statement.execute("do $$ begin execute format('grant create, connect on database %I to entremise_owner',"
                    + " current_database()); end $$");
        } catch (SQLException e) {
            throw new IllegalStateException("The roles of the application could not be created on " + url, e);
        }
    }

    private static void setPassword(Statement statement, String role, String password) throws SQLException {
        if (!password.isEmpty()) {
            statement.execute("alter role " + role + " password " + statement.enquoteLiteral(password));
        }
    }

    private static DatabaseLocation locationOf(EmbeddedDatabase server) {
        return new DatabaseLocation(server.urlOf(DATABASE), "entremise_app", "", "entremise_owner", "");
    }

    private static String rolesScript() {
        try {
            return new ClassPathResource("db/bootstrap/roles.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
