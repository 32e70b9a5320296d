package fr.entremise.testing;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Counts the SQL statements that Hibernate prepares on the thread of the test: a list must not need more of them when
 * it has more rows. What jobs and listeners do meanwhile on other threads does not count.
 */
public class StatementCounter {

    private static final ThreadLocal<Long> PREPARED = ThreadLocal.withInitial(() -> 0L);

    public long during(Runnable work) {
        long before = PREPARED.get();
        work.run();
        return PREPARED.get() - before;
    }

    /** Told to Hibernate by {@link IntegrationTest}. */
    public static class Inspector implements StatementInspector {

        @Override
        public String inspect(String sql) {
            PREPARED.set(PREPARED.get() + 1);
            return sql;
        }
    }
}
