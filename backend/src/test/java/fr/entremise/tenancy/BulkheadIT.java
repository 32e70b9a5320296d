package fr.entremise.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** One centre's statements do not end; everybody else is answered. A lock on its table stands for slow statements. */
@IntegrationTest
class BulkheadIT {

    /** Half of the pool. */
    private static final int SHARE = 6;

    private static final int TOO_MANY = 3;

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("owner")
    DataSource owner;

    Centre noisy;
    Centre quiet;

    @BeforeEach
    void openTwoCentres() {
        noisy = centres.open();
        quiet = centres.open();
    }

    @Test
    void slowRequestsOfACentreLeaveTheOthersTheirsAndAreToldToComeBack() throws Exception {
        List<Future<MockHttpServletResponse>> stuck = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection lock = lockedBodies()) {
            for (int i = 0; i < SHARE; i++) {
                stuck.add(threads.submit(() -> bodiesOf(noisy)));
            }
            awaitStatementsUnderWay(SHARE);
            for (int i = 0; i < TOO_MANY; i++) {
                stuck.add(threads.submit(() -> bodiesOf(noisy)));
            }

            for (int i = 0; i < 2 * SHARE; i++) {
                assertThat(bodiesOf(quiet).getStatus()).isEqualTo(200);
            }
            for (Future<MockHttpServletResponse> refused : stuck.subList(SHARE, SHARE + TOO_MANY)) {
                assertThat(refused.get().getStatus()).isEqualTo(503);
                assertThat(refused.get().getHeader("Retry-After")).isEqualTo("5");
                assertThat(refused.get().getContentType()).isEqualTo("application/problem+json");
                assertThat(refused.get().getContentAsString()).contains("/problems/centre-busy");
            }
            lock.rollback();
            for (Future<MockHttpServletResponse> late : stuck.subList(0, SHARE)) {
                assertThat(late.get().getStatus()).isEqualTo(200);
            }
        }
        assertThat(bodiesOf(noisy).getStatus()).isEqualTo(200);
    }

    @Test
    void jobsAndListenersOfACentreLeaveItsOwnPeopleARoomToo() throws Exception {
        List<Future<?>> stuck = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection lock = lockedBodies()) {
            for (int i = 0; i < SHARE + TOO_MANY; i++) {
                stuck.add(threads.submit(() -> centres.run(
                        noisy,
                        () -> jdbc.sql("select count(*) from public_body")
                                .query(Long.class)
                                .single())));
            }
            awaitStatementsUnderWay(SHARE - 1);

            assertThat(bodiesOf(quiet).getStatus()).isEqualTo(200);
            assertThat(appearanceOf(noisy).getStatus()).isEqualTo(200);
            assertThat(statementsUnderWay()).isEqualTo(SHARE - 1);
            lock.rollback();
            for (Future<?> late : stuck) {
                late.get();
            }
        }
    }

    private Connection lockedBodies() throws SQLException {
        Connection connection = owner.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + CentreSchema.of(noisy.id()) + ".public_body in access exclusive mode");
        }
        return connection;
    }

    private void awaitStatementsUnderWay(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> statementsUnderWay() == count);
    }

    private int statementsUnderWay() {
        return JdbcClient.create(owner)
                .sql("select count(*) from pg_locks where not granted and relation = ?::regclass")
                .param(CentreSchema.of(noisy.id()) + ".public_body")
                .query(Integer.class)
                .single();
    }

    private MockHttpServletResponse bodiesOf(Centre centre) {
        return ask(centre, "bodies?q=cluny");
    }

    /** Reads in the schema of the centre, but no body. */
    private MockHttpServletResponse appearanceOf(Centre centre) {
        return ask(centre, "appearance");
    }

    private MockHttpServletResponse ask(Centre centre, String path) {
        return http.get()
                .uri("/api/v1/centres/" + centre.id() + "/public/" + path)
                .exchange()
                .getResponse();
    }
}
