package fr.entremise.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class CentreSwitchingIT {

    @Autowired
    TestCentres centres;

    @Autowired
    IdempotentRequests requests;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Centre a;
    Centre b;

    @BeforeEach
    void openTwoCentres() {
        a = centres.open();
        b = centres.open();
    }

    @Test
    void sameKeyInTwoCentresIsTwoRequests() {
        UUID key = UUID.randomUUID();
        String first = centres.in(a, () -> requests.once(key, "x", String.class, () -> "of a"));
        String second = centres.in(b, () -> requests.once(key, "x", String.class, () -> "of b"));
        assertThat(List.of(first, second)).containsExactly("of a", "of b");
    }

    @Test
    void workBoundToNoCentreReachesNoCentre() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .execute(ignored -> requests.once(UUID.randomUUID(), "x", String.class, () -> "")))
                .hasStackTraceContaining("relation \"idempotent_request\" does not exist");
    }

    @Test
    void theRoleOfACentreCannotReadAnotherSchemaEvenByItsName() {
        String other = CentreSchema.of(b.id());
        assertThatThrownBy(() -> centres.in(
                        a,
                        () -> jdbc.sql("select count(*) from " + other + ".idempotent_request")
                                .query(Long.class)
                                .single()))
                .hasStackTraceContaining("permission denied for schema " + other);
    }

    @Test
    void theRoleOfACentreCannotReadAccountsOrSessions() {
        assertThatThrownBy(() -> centres.in(
                        a,
                        () -> jdbc.sql("select count(*) from platform.user_account")
                                .query(Long.class)
                                .single()))
                .hasStackTraceContaining("permission denied for table user_account");
        assertThatThrownBy(() -> centres.in(
                        a,
                        () -> jdbc.sql("select count(*) from platform.spring_session")
                                .query(Long.class)
                                .single()))
                .hasStackTraceContaining("permission denied for table spring_session");
    }

    @Test
    void plainSqlAfterACentresWorkStandsOnThePlatform() {
        centres.run(a, () -> jdbc.sql("select 1").query(Long.class).single());
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("entremise_app");
    }

    /** A change of the path would throw away every statement that the connection has prepared. */
    @Test
    void thePathIsTheSameEverywhereAndLeadsEachCentreHome() {
        String path = "select current_setting('search_path') || ' ' || coalesce(current_schema(), 'nowhere')";
        assertThat(centres.in(a, () -> jdbc.sql(path).query(String.class).single()))
                .isEqualTo(CentreSchema.SEARCH_PATH + " " + CentreSchema.of(a.id()));
        assertThat(centres.in(b, () -> jdbc.sql(path).query(String.class).single()))
                .isEqualTo(CentreSchema.SEARCH_PATH + " " + CentreSchema.of(b.id()));
        assertThat(jdbc.sql(path).query(String.class).single()).startsWith(CentreSchema.SEARCH_PATH + " ");
    }

    @Test
    void aRolledBackTransactionLeavesTheNextOneInItsOwnCentre() {
        assertThatThrownBy(() -> centres.run(a, () -> {
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(roleIn(b)).isEqualTo(CentreSchema.of(b.id()));
        assertThat(roleIn(a)).isEqualTo(CentreSchema.of(a.id()));
    }

    @Test
    void fortyParallelWritersOnTwoCentresStayApart() throws Exception {
        List<Callable<String>> writers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Centre centre = i % 2 == 0 ? a : b;
            writers.add(() ->
                    centres.in(centre, () -> requests.once(UUID.randomUUID(), "x", String.class, () -> roleNow())));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> done : threads.invokeAll(writers)) {
                assertThat(done.get()).startsWith("c_test");
            }
        }
        assertThat(answersIn(a)).hasSize(20).containsOnly("\"" + CentreSchema.of(a.id()) + "\"");
        assertThat(answersIn(b)).hasSize(20).containsOnly("\"" + CentreSchema.of(b.id()) + "\"");
    }

    private String roleIn(Centre centre) {
        return centres.in(centre, this::roleNow);
    }

    private String roleNow() {
        return jdbc.sql("select current_user").query(String.class).single();
    }

    private List<String> answersIn(Centre centre) {
        return centres.in(
                centre,
                () -> jdbc.sql("select answer from idempotent_request")
                        .query(String.class)
                        .list());
    }
}
