package fr.entremise.identity.impersonation;

import static fr.entremise.testing.Places.inPlaceOf;
import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.audit.Journal;
import fr.entremise.audit.JournalEntry;
import fr.entremise.audit.JournalFilter;
import fr.entremise.identity.Accounts;
import fr.entremise.identity.Role;
import fr.entremise.shared.ListRequest;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.Mails;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IntegrationTest
class ImpersonationIT {

    private static final String READ_ONLY = "{\"type\":\"/problems/impersonation-read-only\"}";
    private static final String OVER = "{\"type\":\"/problems/impersonation-over\"}";

    @Autowired
    MockMvcTester http;

    @Autowired
    Accounts accounts;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Mails mails;

    @Autowired
    Journal journal;

    @Autowired
    Impersonations impersonations;

    @Autowired
    MovableClock clock;

    Centre centre;
    UUID admin;
    UUID manager;

    @BeforeEach
    void anAdminAndACaseManager() {
        clock.set("2026-11-23T08:00:00Z");
        centre = centres.open();
        admin = accounts.open("alix@" + centre.id() + ".test", "Alix Admin", null);
        accounts.join(admin, centre.id(), Role.CENTRE_ADMIN);
        manager = accounts.open("camille@" + centre.id() + ".test", "Camille Roy", null);
        accounts.join(manager, centre.id(), Role.CASE_MANAGER);
    }

    @AfterEach
    void giveTheTimeBack() {
        clock.release();
    }

    @Test
    void anAdminLooksFromAMembersPlaceAndDoesNothingElse() {
        Centre other = centres.open();
        accounts.join(admin, other.id(), Role.CENTRE_ADMIN);
        accounts.join(manager, other.id(), Role.FINANCE);
        RequestPostProcessor place = inPlaceOf(http, admin, manager, centre);

        assertThat(send(HttpMethod.GET, "/api/v1/session", place)).bodyJson().isStrictlyEqualTo("""
                {"authenticated":true,"name":"Camille Roy",
                 "memberships":[{"centre":"%1$s","role":"CASE_MANAGER","body":null}],
                 "impersonation":{"by":"Alix Admin","centre":"%1$s","until":"2026-11-23T09:00:00Z"}}
                """.formatted(
                        centre.id()));
        assertThat(send(HttpMethod.GET, of("/cases"), place)).hasStatusOk();
        assertThat(send(HttpMethod.GET, of("/cases"), place)).hasStatusOk();
        // What the case manager may read of a case and what the admin may do are both out of reach.
        assertThat(send(HttpMethod.GET, of("/mails"), place)).hasStatus(403);
        assertThat(send(HttpMethod.GET, of("/accounts"), place)).hasStatus(403);
        for (String address : List.of(of("/bodies"), of("/exports"), of("/accounts/" + manager + "/impersonation"))) {
            assertThat(send(HttpMethod.POST, address, place))
                    .hasStatus(403)
                    .bodyJson()
                    .isLenientlyEqualTo(READ_ONLY);
        }
        for (String elsewhere : List.of("/api/v1/account", "/api/v1/account/sessions", "/api/v1/operator/centres")) {
            assertThat(send(HttpMethod.GET, elsewhere, place)).hasStatus(403);
        }
        assertThat(send(HttpMethod.GET, "/api/v1/centres/" + other.id() + "/bodies", place))
                .hasStatus(403)
                .bodyJson()
                .isLenientlyEqualTo(READ_ONLY);

        assertThat(send(HttpMethod.DELETE, "/api/v1/session/impersonation", place))
                .hasStatus(204);

        assertThat(send(HttpMethod.GET, "/api/v1/session", place))
                .bodyJson()
                .isLenientlyEqualTo("{\"name\":\"Alix Admin\"}")
                .doesNotHavePath("$.impersonation");
        assertThat(mails.newest(centre, "PLACE_TAKEN", "camille@" + centre.id() + ".test"))
                .contains("Alix Admin", "9\u00a0h\u00a000")
                .doesNotContain("Elle ne trouve pas sa liste");
        JournalEntry begun = journalled("IMPERSONATION_BEGUN").getFirst();
        assertThat(begun.actorUserId()).isEqualTo(admin);
        assertThat(begun.subjectId()).isEqualTo(manager.toString());
        assertThat(begun.summary()).contains("Camille Roy", "Elle ne trouve pas sa liste");
        assertThat(journalled("IMPERSONATION_ENDED")).hasSize(1);
        assertThat(journalled("IMPERSONATION_LOOK"))
                .allSatisfy(look -> {
                    assertThat(look.actorUserId()).isEqualTo(admin);
                    assertThat(look.actorName()).isEqualTo("Alix Admin, à la place de Camille Roy");
                })
                .extracting(JournalEntry::summary)
                .containsOnlyOnce("Consulté à la place de Camille Roy\u00a0: GET " + of("/cases"));
        assertThat(journalled("IMPERSONATION_REFUSED"))
                .extracting(JournalEntry::summary)
                .anyMatch(summary -> summary.endsWith("POST " + of("/exports")));
    }

    @Test
    void thePlaceIsGivenBackAfterAnHourAtLogoutAndWhenAnAccountCloses() {
        RequestPostProcessor place = inPlaceOf(http, admin, manager, centre);
        clock.set("2026-11-23T09:00:00Z");
        assertThat(send(HttpMethod.GET, of("/cases"), place))
                .hasStatus(403)
                .bodyJson()
                .isLenientlyEqualTo(OVER);
        // From now on it is the admin again, who has to prove it before the next time.
        assertThat(send(HttpMethod.GET, of("/accounts"), place)).hasStatusOk();
        clock.set("2026-11-23T11:00:00Z");
        assertThat(take(manager, "Encore une question", place))
                .hasStatus(403)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\":\"/problems/step-up-required\"}");

        inPlaceOf(http, admin, manager, centre);
        clock.set("2026-11-23T12:00:00Z");
        impersonations.endOverdue();

        RequestPostProcessor leaving = inPlaceOf(http, admin, manager, centre);
        assertThat(send(HttpMethod.DELETE, "/api/v1/session", leaving)).hasStatusOk();

        RequestPostProcessor closed = inPlaceOf(http, admin, manager, centre);
        UUID second = people.with(Role.CENTRE_ADMIN, centre);
        assertThat(send(HttpMethod.POST, of("/accounts/" + manager + "/deactivation"), as(second)))
                .hasStatusOk();
        assertThat(send(HttpMethod.GET, of("/cases"), closed))
                .hasStatus(403)
                .bodyJson()
                .isLenientlyEqualTo(OVER);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> entries("IMPERSONATION_ENDED").size() == 4);
    }

    @Test
    void somePlacesAreNobodysToTake() {
        UUID operator = people.with(Role.FINANCE, centre);
        accounts.makeOperator(operator);

        assertThat(take(manager, "Court", as(admin))).hasStatus(400);
        assertThat(take(operator, "Il ne trouve pas ses factures", as(admin))).hasStatus(409);
        assertThat(take(admin, "Je me cherche moi-même", as(admin))).hasStatus(409);
        assertThat(take(people.with(Role.FINANCE, centres.open()), "Elle est d’ailleurs", as(admin)))
                .hasStatus(404);
        assertThat(take(admin, "Elle a plus de droits", as(manager))).hasStatus(403);
    }

    private MvcTestResult take(UUID member, String reason, RequestPostProcessor whoever) {
        return http.post()
                .uri(of("/accounts/" + member + "/impersonation"))
                .with(whoever)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"" + reason + "\"}")
                .exchange();
    }

    private MvcTestResult send(HttpMethod method, String path, RequestPostProcessor whoever) {
        var request = http.method(method).uri(path).with(whoever);
        return method == HttpMethod.POST
                ? request.contentType(MediaType.APPLICATION_JSON).content("{}").exchange()
                : request.exchange();
    }

    private List<JournalEntry> journalled(String action) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> entries(action), list -> !list.isEmpty());
    }

    private List<JournalEntry> entries(String action) {
        return centres.in(
                centre,
                () -> journal.list(new JournalFilter(null, action, null, null), new ListRequest(0, 25, null))
                        .items());
    }

    private String of(String path) {
        return "/api/v1/centres/" + centre.id() + path;
    }
}
