package fr.entremise.tenancy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the tables of the next centre while a test works in this one: tests wait for tables more than for anything else,
 * and leave a processor idle meanwhile. The centre itself is opened as ever, and finds its tables there.
 */
public class TablesAhead implements DisposableBean {

    private final JdbcClient owner;
    private final CentreMigrations migrations;
    private final ExecutorService maker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    TablesAhead(@Qualifier("owner") DataSource owner, CentreMigrations migrations) {
        this.owner = JdbcClient.create(owner);
        this.migrations = migrations;
    }

    /** Gives the centre's name once its tables are there. */
    public Future<CentreId> make(Supplier<CentreId> name) {
        return maker.submit(() -> {
            CentreId centre = name.get();
            String schema = CentreSchema.of(centre);
            owner.sql(CentreOpening.roleAndSchema(schema)).update();
            migrations.migrateTo(schema, migrations.newestVersion());
            return centre;
        });
    }

    @Override
    public void destroy() {
        maker.shutdownNow();
    }
}
