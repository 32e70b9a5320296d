package fr.entremise.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.cfg.MultiTenancySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Two pools: Hibernate's, whose connections go from centre to centre, and everybody else's, whose never do. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnExpression("'${entremise.database.url:}' == ''")
    EmbeddedDatabase embeddedDatabase(DatabaseProperties properties) {
        return properties.join()
                ? EmbeddedDatabase.joinOrStartIn(properties.directory(), properties.durable())
                : EmbeddedDatabase.startIn(properties.directory(), properties.durable());
    }

    @Bean
    DatabaseLocation databaseLocation(DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        @Nullable String url = properties.url();
        if (url == null || url.isBlank()) {
            return DatabaseBootstrap.prepare(embedded.getObject());
        }
        @Nullable String adminUser = properties.adminUser();
        if (adminUser != null && !adminUser.isBlank()) {
            DatabaseBootstrap.prepare(properties, url, adminUser);
        }
        return new DatabaseLocation(
                url,
                properties.user(),
                properties.password(),
                properties.ownerUser(),
                properties.ownerPassword().isEmpty() ? properties.password() : properties.ownerPassword());
    }

    /** Creates and changes tables; used by migrations alone. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    @Qualifier("owner")
    DataSource ownerDataSource(DatabaseLocation location) {
        return new DriverManagerDataSource(location.url(), location.ownerUser(), location.ownerPassword());
    }

    /** What everything but Hibernate sees. Its connections are never moved, so what they have prepared stays planned. */
    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseLocation location, DatabaseProperties properties) {
        return pool("platform", properties.platformPoolSize(), location);
    }

    /** What {@link ConnectionSwitch} moves from centre to centre. */
    @Bean(defaultCandidate = false)
    HikariDataSource centrePool(DatabaseLocation location, DatabaseProperties properties) {
        return pool("centres", properties.poolSize(), location);
    }

    @Bean
    HibernatePropertiesCustomizer centreTenancy(
            DataSource platform, @Qualifier("centrePool") HikariDataSource centres, DatabaseProperties properties) {
        return hibernate -> hibernate.putAll(Map.of(
                MultiTenancySettings.MULTI_TENANT_CONNECTION_PROVIDER,
                new CentreConnectionProvider(platform, new ConnectionSwitch(centres), CentreShares.of(properties)),
                MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER,
                new BoundCentreResolver()));
    }

    /** Sessions are the platform's: never in the transaction, nor as the role, of the centre that a request works in. */
    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    DataSource sessionDataSource(DataSource platform) {
        return new DelegatingDataSource(platform);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("springSessionTransactionOperations")
    TransactionOperations springSessionTransactionOperations(@SpringSessionDataSource DataSource sessions) {
        TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(sessions));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    /** Auto-commit stays on: with it off, a tenant's row was seen to land in another's schema. */
    private static HikariDataSource pool(String name, int size, DatabaseLocation location) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(location.url());
        config.setUsername(location.user());
        config.setPassword(location.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("currentSchema", CentreSchema.SEARCH_PATH);
        // The detail of a refused row is the row itself: names and case content, in exceptions and in the log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }
}
