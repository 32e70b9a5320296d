package fr.entremise.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.directory.Bodies;
import fr.entremise.document.SampleFiles;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.DemoData;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class ReferralFilingIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    Bodies bodies;

    @Autowired
    List<DemoData> seeds;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    Centre centre;
    Filing filing;

    @BeforeEach
    void openTheCentre() {
        centre = Territory.open(centres, bodies, seeds);
        clock.set("2026-03-16T22:30:00Z");
        filing = new Filing(http, centre);
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void givesANumberADateAndASecretLinkAtOnce() throws Exception {
        MvcTestResult answer = filing.send(UUID.randomUUID(), Filing.referral(), "decision.pdf");

        assertThat(answer).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"reference":"MPO-2026-71-000001","receivedAt":"2026-03-16T22:30:00Z","state":"RECEIVED"}
                """);
        String url = json.readTree(answer.getResponse().getContentAsString())
                .get("followUpUrl")
                .asString();
        assertThat(url).startsWith("https://entremise.test/" + centre.id() + "/suivi/");
        String token = url.substring(url.lastIndexOf('/') + 1);
        assertThat(token).hasSize(43);
        assertThat(tablesHolding(token)).isEmpty();
    }

    @Test
    void keepsTheExaminationWithItsReasoning() {
        filing.send(UUID.randomUUID(), Filing.referral(), "decision.pdf");

        assertThat(one("select applies || ' ' || timing || ' ' || deadline_safe from mediation_case"))
                .isEqualTo("YES IN_TIME 2026-03-16");
        assertThat(one("select admissibility from mediation_case")).contains("CJA R.421-1", "2022-06-20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"217100015\" | \"217102706\"",
                "\"217100015\" | \"217100023\"",
                "\"2026-01-15\" | \"2020-01-15\"",
                "\"email\":\"agent@example.test\" | \"email\":\"not an address\",\"postalAddress\":\"1 rue Haute\"",
                "\"residence\":{\"department\":\"71\"} | \"residence\":null",
                "\"category\":\"MPO_1_REMUNERATION\" | \"category\":null"
            })
    void isNeverBlocked(String usual, String awkward) {
        assertThat(filing.send(UUID.randomUUID(), Filing.referral().replace(usual, awkward), "decision.pdf"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.reference")
                .isEqualTo("MPO-2026-71-000001");
    }

    @Test
    void withoutTheDecisionItIsIncompleteAndKeepsItsDate() {
        assertThat(filing.send(UUID.randomUUID(), Filing.withoutFiles()))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("{\"state\":\"INCOMPLETE\",\"receivedAt\":\"2026-03-16T22:30:00Z\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"email\":\"agent@example.test\" | \"email\":null        | 422 | claimant.email",
                "\"email\":\"agent@example.test\" | \"email\":\"agent@\"  | 422 | claimant.email",
                "\"situation\":\"Ma prime\"       | \"situation\":\"  \"  | 422 | situation",
                "\"sentOn\":null                  | \"sentOn\":\"2026-03-18\" | 422 | sentOn",
                "\"name\":\"decision.pdf\"        | \"name\":\"autre.pdf\" | 422 | files[0]",
                "\"employerSiren\":\"217100015\"  | \"employerSiren\":\"217100016\" | 422 | employerSiren",
                "\"sentOn\":null                  | \"sentOn\":\"2026-02-30\" | 400 | sentOn",
                "\"sentOn\":null                  | \"price\":100         | 400 | price"
            })
    void refusesLittleAndNamesTheField(String usual, String wrong, int status, String field) {
        assertThat(filing.send(UUID.randomUUID(), Filing.referral().replace(usual, wrong), "decision.pdf"))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(one("select count(*) from mediation_case")).isEqualTo("0");
    }

    @Test
    void aFileOfTheWrongKindLeavesNothingBehind() {
        MvcTestResult answer = filing.send(UUID.randomUUID(), Filing.referral(), "decision.pdf", SampleFiles.program());

        assertThat(answer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("files[0]");
        assertThat(one("select count(*) from stored_file")).isEqualTo("0");
        assertThat(one("select count(*) from idempotent_request")).isEqualTo("0");
        assertThat(filing.send(UUID.randomUUID(), Filing.referral(), "decision.pdf"))
                .bodyJson()
                .extractingPath("$.reference")
                .isEqualTo("MPO-2026-71-000001");
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndAnotherBodyIsRefused() throws Exception {
        UUID key = UUID.randomUUID();
        MvcTestResult first = filing.send(key, Filing.referral(), "decision.pdf");
        MvcTestResult second = filing.send(key, Filing.referral(), "decision.pdf");

        assertThat(second).hasStatus(201);
        assertThat(second.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(filing.send(key, Filing.referral().replace("Ma prime", "Mon salaire"), "decision.pdf"))
                .hasStatus(409);
        assertThat(filing.send(key, Filing.referral(), "decision.pdf", SampleFiles.jpeg()))
                .hasStatus(409);
        assertThat(one("select count(*) from mediation_case")).isEqualTo("1");
    }

    @Test
    void twentyAtOnceWithOneKeyMakeOneCase() throws Exception {
        UUID key = UUID.randomUUID();
        List<Callable<String>> clicks = java.util.stream.IntStream.range(0, 20)
                .<Callable<String>>mapToObj(i -> () -> filing.send(key, Filing.referral(), "decision.pdf")
                        .getResponse()
                        .getContentAsString())
                .toList();

        try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
            List<String> answers = new java.util.ArrayList<>();
            for (Future<String> answer : pool.invokeAll(clicks)) {
                answers.add(answer.get());
            }
            assertThat(answers).hasSize(20).containsOnly(answers.getFirst());
        }
        assertThat(one("select count(*) from mediation_case")).isEqualTo("1");
        assertThat(one("select count(*) from stored_file")).isEqualTo("1");
    }

    @Test
    void numbersHaveNoGapAndNoDoubleWhenManyFileAtOnce() throws Exception {
        List<Callable<Integer>> people = java.util.stream.IntStream.range(0, 30)
                .<Callable<Integer>>mapToObj(i -> () -> filing.send(
                                UUID.randomUUID(),
                                i % 3 == 0 ? Filing.referral().replace("Ma prime", "") : Filing.referral(),
                                "decision.pdf")
                        .getResponse()
                        .getStatus())
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            for (Future<Integer> answer : pool.invokeAll(people)) {
                assertThat(answer.get()).isIn(201, 422);
            }
        }
        assertThat(one("select count(distinct reference) || ' ' || max(reference) from mediation_case"))
                .isEqualTo("20 MPO-2026-71-000020");
    }

    @Test
    void theKeyIsRequiredAndIsAUuid() {
        assertThat(filing.sendWithKey(null, Filing.referral()))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("Idempotency-Key");
        assertThat(filing.sendWithKey("twice", Filing.referral()))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void theYearIsThatOfTheCentresTerritory() {
        clock.set("2026-12-31T23:30:00Z");

        assertThat(filing.send(UUID.randomUUID(), Filing.referral(), "decision.pdf"))
                .bodyJson()
                .extractingPath("$.reference")
                .isEqualTo("MPO-2027-71-000001");
    }

    private String one(String sql) {
        return centres.in(centre, () -> String.valueOf(jdbc.sql(sql).query().singleValue()));
    }

    /** Every text of the centre's tables that holds the secret. */
    private List<String> tablesHolding(String secret) {
        return centres.in(
                centre,
                () -> List.of("mediation_case", "idempotent_request", "audit_entry", "case_entry").stream()
                        .filter(table -> !jdbc.sql("select 1 from " + table + " t where t::text like ?")
                                .param("%" + secret + "%")
                                .query()
                                .listOfRows()
                                .isEmpty())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"Ma prime, situation", "Essai, claimant.familyName"})
    void aSignThatNoDatabaseKeepsIsRefusedByItsField(String text, String field) {
        MvcTestResult answer =
                filing.send(UUID.randomUUID(), Filing.withoutFiles().replace(text, "a\\u0000b"));
        assertThat(answer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void nothingInPlaceOfTheReferralIsRefused() {
        assertThat(filing.send(UUID.randomUUID(), "null")).hasStatus(400);
    }
}
