package fr.entremise.tenancy;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Role;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** With one connection every request meets the one before it: nothing may be left behind on it. */
@IntegrationTest
@TestPropertySource(properties = "entremise.database.pool-size=1")
class PoolOfOneIT {

    /** SIRENs that pass the check digit and that no body of the reference data has. */
    private static final List<String> SIRENS = sirens(20);

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fortyParallelRequestsOnTwoCentresWriteEachToItsOwn() throws Exception {
        Map<Centre, UUID> managers = new java.util.LinkedHashMap<>();
        for (Centre centre : List.of(centres.open(), centres.open())) {
            managers.put(centre, people.with(Role.CASE_MANAGER, centre));
        }
        List<Callable<Integer>> requests = new ArrayList<>();
        for (String siren : SIRENS) {
            managers.forEach((centre, manager) -> requests.add(() -> add(siren, centre, manager)));
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> done : threads.invokeAll(requests)) {
                assertThat(done.get()).isEqualTo(201);
            }
        }

        for (Centre centre : managers.keySet()) {
            List<String> names = centres.in(
                    centre,
                    () -> jdbc.sql("select name from public_body")
                            .query(String.class)
                            .list());
            assertThat(names).hasSize(SIRENS.size()).allMatch(name -> name.endsWith(" de " + centre.id()));
        }
    }

    private int add(String siren, Centre centre, UUID manager) {
        String body = """
                {"siren": "%s", "name": "Syndicat %s de %s", "kind": "SYNDICATE", "postcodes": ["71000"]}
                """.formatted(siren, siren, centre.id());
        return http.post()
                .uri("/api/v1/centres/{centre}/bodies", centre.id().slug())
                .with(as(manager))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static List<String> sirens(int count) {
        List<String> found = new ArrayList<>();
        for (int number = 999_000_000; found.size() < count; number++) {
            String text = Integer.toString(number);
            if (fr.entremise.shared.Siren.isValid(text)) {
                found.add(text);
            }
        }
        return found;
    }
}
