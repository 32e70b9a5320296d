package fr.entremise.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.directory.Bodies;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.DemoData;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MpoCheckIT {

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

    Centre centre;

    @BeforeAll
    void openTheCentre() {
        centre = Territory.open(centres, bodies, seeds);
    }

    @BeforeEach
    void setTheDay() {
        clock.set("2026-11-22T10:00:00Z");
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void answersTheExampleOfTheContract() {
        MvcTestResult answer = check(question("\"employerSiren\":\"217100015\""));

        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"applies":"YES","reasons":[],"timing":"IN_TIME","referralDate":"2026-03-16",
                 "deadline":{"safe":"2026-03-16","latest":"2026-03-16"},
                 "prudentDeadline":{"safe":"2026-03-16","latest":"2026-03-16"},
                 "reasonableTimeOn":null,"courtDeadline":null,"implicitRefusalOn":null}
                """);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.steps[*].rule")
                .asArray()
                .contains("CJA R.421-1");
    }

    @ParameterizedTest
    @CsvSource({
        "217100015, YES,",
        "217102706, NO, NOT_COVERED NOTICE_WRONGLY_ORDERS_MPO",
        "217105436, NO, NOT_COVERED_YET NOTICE_WRONGLY_ORDERS_MPO",
        "217100148, NO, NO_LONGER_COVERED NOTICE_WRONGLY_ORDERS_MPO",
        "217100023, TO_ASSESS, EMPLOYER_UNKNOWN"
    })
    void asksTheRegistryForTheDayOfTheDecision(String siren, String applies, String reason) {
        MvcTestResult answer = check(question("\"employerSiren\":\"" + siren + "\""));

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.applies").isEqualTo(applies);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.reasons")
                .isEqualTo(reason == null ? List.of() : List.of(reason.split(" ")));
    }

    @Test
    void anEmployerThatIsNotListedIsToAssess() {
        assertThat(check(question("\"employerSiren\":null,\"employerName\":\"Syndicat des eaux\"")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"applies\":\"TO_ASSESS\",\"reasons\":[\"EMPLOYER_UNKNOWN\"]}");
    }

    @Test
    void refusesAnUnknownFieldByItsName() {
        assertThat(check(question("\"employerSiren\":\"217100015\",\"colour\":\"blue\"")))
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("colour");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"notifiedOn\":\"2026-01-15\" | \"notifiedOn\":\"2026-02-30\" | 400 | decision.notifiedOn",
                "\"notifiedOn\":\"2026-01-15\" | \"notifiedOn\":20468          | 400 | decision.notifiedOn",
                "\"notifiedOn\":\"2026-01-15\" | \"notifiedOn\":\"2026-01-11\" | 422 | decision.notifiedOn",
                "\"referredOn\":\"2026-03-16\" | \"referredOn\":\"2026-11-23\" | 422 | referredOn",
                "\"referredOn\":\"2026-03-16\" | \"referredOn\":\"2026-01-14\" | 422 | referredOn",
                "\"employerSiren\":\"217100015\" | \"employerSiren\":\"217100016\" | 422 | employerSiren",
                "\"employerSiren\":\"217100015\" | \"employerSiren\":null      | 422 | employerSiren",
                "\"category\":\"MPO_1_REMUNERATION\" | \"category\":\"MPO_9\"  | 400 | category",
                "\"residence\":{\"department\":\"71\"} | \"residence\":null    | 422 | residence"
            })
    void namesTheFieldThatIsWrong(String right, String wrong, int status, String field) {
        String body = question("\"employerSiren\":\"217100015\"").replace(right, wrong);

        assertThat(check(body))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void tellsWhenTheCourtMustBeSeizedAfterTheMediation() {
        assertThat(after("knownByAllOn=2026-09-30&residenceDepartment=71"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.deadline")
                .isEqualTo(java.util.Map.of("safe", "2026-12-01", "latest", "2026-12-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "residenceDepartment=71, 400, knownByAllOn",
        "knownByAllOn=2026-02-30&residenceDepartment=71, 400, knownByAllOn",
        "knownByAllOn=2026-09-30, 422, residence",
        "knownByAllOn=2026-09-30&residenceDepartment=99, 422, residenceDepartment",
        "knownByAllOn=2026-09-30&residenceCountry=FR, 422, residenceCountry"
    })
    void namesTheParameterThatIsWrong(String query, int status, String field) {
        assertThat(after(query))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .asString()
                .startsWith(field);
    }

    private MvcTestResult check(String body) {
        return http.post()
                .uri("/api/v1/centres/" + centre.id() + "/public/mpo-checks")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult after(String query) {
        return http.get()
                .uri("/api/v1/centres/" + centre.id() + "/public/post-mediation-deadline?" + query)
                .exchange();
    }

    private static String question(String employer) {
        return """
                {%s,"employeeStatus":"CIVIL_SERVANT",
                 "category":"MPO_1_REMUNERATION","claim":"CHALLENGE_DECISION",
                 "decision":{"kind":"EXPLICIT","decidedOn":"2026-01-12","notifiedOn":"2026-01-15",
                   "notice":{"mentionsMpo":true,"givesMediatorContact":true,"givesCourtAndTimeLimit":true}},
                 "residence":{"department":"71"},"workplaceDepartment":"71","events":[],"referredOn":"2026-03-16"}
                """.formatted(employer);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16T00:00:00, referredOn",
        "16/03/2026, referredOn",
        "2026-02-30, referredOn",
        "+12026-03-16, referredOn"
    })
    void aDateIsADayAndNothingElse(String date, String field) {
        MvcTestResult answer =
                check(question("\"employerSiren\":\"217100015\"").replace("\"2026-03-16\"", '"' + date + '"'));
        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void neitherNumbersNorListsStandForDatesOrCodes() {
        String question = question("\"employerSiren\":\"217100015\"");
        assertThat(check(question.replace("\"2026-03-16\"", "[2026,3,16]"))).hasStatus(400);
        MvcTestResult code = check(question.replace("\"MPO_1_REMUNERATION\"", "0"));
        assertThat(code)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("category");
    }
}
