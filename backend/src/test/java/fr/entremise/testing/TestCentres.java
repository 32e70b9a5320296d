package fr.entremise.testing;

import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.CentreOpening;
import fr.entremise.tenancy.Centres;
import fr.entremise.tenancy.TablesAhead;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens empty centres for a test, with names that no other test has. */
public class TestCentres {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final CentreOpening opening;
    private final Centres centres;
    private final TablesAhead tables;
    private final TransactionTemplate transaction;

    private @Nullable Future<CentreId> next;

    TestCentres(CentreOpening opening, Centres centres, TablesAhead tables, PlatformTransactionManager transactions) {
        this.opening = opening;
        this.centres = centres;
        this.tables = tables;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An empty centre in Saône-et-Loire. */
    public Centre open() {
        return open("71", "Europe/Paris");
    }

    public Centre open(String department, String timeZone) {
        CentreId id = next == null ? newName() : ready(next);
        Centre centre = open(id, department, timeZone);
        next = tables.make(TestCentres::newName);
        return centre;
    }

    private static CentreId ready(Future<CentreId> centre) {
        try {
            return centre.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("No tables for the next centre", failure);
        }
    }

    private static CentreId newName() {
        return new CentreId("test" + COUNT.incrementAndGet());
    }

    /** A centre that settings name, opened once for all tests of a class. */
    public Centre named(String slug) {
        CentreId id = new CentreId(slug);
        return centres.find(id).orElseGet(() -> open(id, "71", "Europe/Paris"));
    }

    private Centre open(CentreId id, String department, String timeZone) {
        opening.open(id, "Centre " + id, List.of(department), ZoneId.of(timeZone), department, false);
        return centres.find(id).orElseThrow();
    }

    /** Works inside the centre, in one transaction. */
    public <T> T in(Centre centre, Supplier<T> work) {
        return CentreContext.callAs(centre.id(), () -> transaction.execute(ignored -> work.get()));
    }

    public void run(Centre centre, Runnable work) {
        CentreContext.runAs(centre.id(), () -> transaction.executeWithoutResult(ignored -> work.run()));
    }
}
