package fr.entremise.audit;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Accounts;
import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.Browser;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The administrator of a centre reads its journal, searches it, checks it and takes it away. */
@IntegrationTest
class JournalPageIT {

    @Autowired
    Journal journal;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableClock clock;

    Centre centre;
    UUID admin;

    @BeforeEach
    void openACentreWithTwoActs() {
        centre = centres.open();
        admin = people.with(Role.CENTRE_ADMIN, centre);
        clock.set("2026-11-20T22:30:00Z");
        centres.run(centre, () -> journal.record("TARIFF_SET", "TARIFF", "7", "Tarif fixé à 62 €"));
        // Half past midnight in Saône-et-Loire: the next day.
        clock.set("2026-11-20T23:30:00Z");
        centres.run(
                centre,
                () -> journal.record(
                        "BODY_STATUS_CHANGED",
                        "BODY",
                        "217101377",
                        "Statut de Mâcon changé",
                        new Change("non affiliée", "affiliée volontaire")));
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void isReadNewestFirstWithWhatAValueWasAndBecame() {
        assertThat(get("journal", admin)).hasStatusOk().bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.total").isEqualTo(2);
            json.assertThat().extractingPath("$.items[0].was").isEqualTo("non affiliée");
            json.assertThat().extractingPath("$.items[0].became").isEqualTo("affiliée volontaire");
            json.assertThat().extractingPath("$.items[1].action").isEqualTo("TARIFF_SET");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "q=MACON, 1",
        "q=217101377, 1",
        "q=%25, 0",
        "q=__, 0",
        "action=TARIFF_SET, 1",
        "from=2026-11-21, 1",
        "to=2026-11-20, 1",
        "from=2026-11-20&to=2026-11-21, 2"
    })
    void isSearchedByTextKindAndDay(String query, int found) {
        assertThat(get("journal?" + query, admin))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(found);
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        assertThat(get("journal?from=2026-11-21&to=2026-11-20", admin))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "-5000-01-01", "2026-02-30", "01/02/2026", "2026-11-21T00:00"})
    void refusesADayThatNoCalendarHolds(String day) {
        assertThat(get("journal?from=" + day, admin))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("from");
        assertThat(get("journal/export?to=" + day, admin)).hasStatus(400);
        assertThat(get("calendar?from=2026-11-01&to=" + day, admin)).hasStatus(400);
    }

    @Test
    void isCheckedByTheAdministrator() {
        assertThat(http.post()
                        .uri("/api/v1/centres/" + centre.id() + "/journal/check")
                        .with(as(admin)))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    json.assertThat().extractingPath("$.broken").isNull();
                    json.assertThat().extractingPath("$.checked").isEqualTo(2);
                });
    }

    @Test
    void isTakenAwayAsAFileThatIsSavedAndNotOpened() {
        assertThat(get("journal/export", admin))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Disposition", "attachment; filename=\"journal-" + centre.id() + ".csv\"")
                .bodyText()
                .contains("affiliée volontaire");
    }

    @Test
    void isTakenAwayOnlyByWhoeverJustProvedWhoTheyAre() {
        String email = "export@" + centre.id() + ".test";
        accounts.join(accounts.open(email, "Alix Admin", "cheval correct agrafe"), centre.id(), Role.CENTRE_ADMIN);
        Browser browser = new Browser(http, "203.0.113.9");
        assertThat(browser.logIn(email, "cheval correct agrafe")).hasStatusOk();
        String file = "/api/v1/centres/" + centre.id() + "/journal/export";
        assertThat(browser.get(file)).hasStatusOk();

        clock.set(clock.instant().plus(Duration.ofMinutes(16)).toString());

        assertThat(browser.get(file)).hasStatus(403).bodyText().contains("/problems/step-up-required");
        assertThat(browser.get("/api/v1/centres/" + centre.id() + "/journal")).hasStatusOk();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CENTRE_ADMIN", "AUDITOR", "OPERATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseReadsIt(Role role) {
        UUID other = role.isOfBody()
                ? people.forBody(people.account(), role, "217101377", centre)
                : people.with(role, centre);
        for (String page : new String[] {"journal", "journal/actions", "journal/export"}) {
            assertThat(get(page, other)).hasStatus(403);
        }
    }

    private MvcTestResult get(String page, UUID person) {
        return http.get()
                .uri("/api/v1/centres/" + centre.id() + "/" + page)
                .with(as(person))
                .exchange();
    }
}
