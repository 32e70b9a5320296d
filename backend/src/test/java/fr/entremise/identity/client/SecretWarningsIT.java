package fr.entremise.identity.client;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.identity.Accounts;
import fr.entremise.identity.ApiScope;
import fr.entremise.identity.Role;
import fr.entremise.identity.account.Author;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.Mails;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who is told, and how often, that the secret of a program ends. */
@IntegrationTest
class SecretWarningsIT {

    private static final Author NOBODY = new Author(null, "Alix Admin", null);

    @Autowired
    SecretWarnings warnings;

    @Autowired
    ApiClients clients;

    @Autowired
    Accounts accounts;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Mails mails;

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableClock clock;

    Centre centre;
    UUID admin;

    @BeforeEach
    void openACentreWithTwoAdmins() {
        clock.set("2026-11-23T09:00:00Z");
        centre = centres.open();
        admin = admin("un");
        admin("deux");
    }

    @AfterEach
    void giveTheTimeBack() {
        clock.release();
    }

    @Test
    void theAdminsAreToldThirtySevenAndOneDayBeforeAndOnceEachTime() {
        programUntil("2027-01-15");

        roundAt("2026-12-15T23:00:00Z");
        isTold(0);
        // The secret ends with the 15th, that is at 23:00 of it in universal time.
        roundAt("2026-12-16T23:00:00Z");
        isTold(1);
        roundAt("2026-12-17T09:00:00Z");
        roundAt("2027-01-08T22:59:59Z");
        isTold(1);
        roundAt("2027-01-08T23:00:00Z");
        isTold(2);
        roundAt("2027-01-14T23:00:00Z");
        isTold(3);
        roundAt("2027-01-15T22:00:00Z");
        roundAt("2027-01-16T09:00:00Z");
        isTold(3);

        String mail = mails.newest(centre, "SECRET_EXPIRING", address("deux"));
        assertThat(mail)
                .contains("Comptabilité", "15\u00a0janvier 2027")
                .contains("https://entremise.test/" + centre.id() + "/parametres/programmes")
                .doesNotContain("ems_");
        assertThat(http.get().uri("/api/v1/centres/" + centre.id() + "/notices").with(as(admin)))
                .bodyJson()
                .hasPathSatisfying("$.total", total -> assertThat(total).isEqualTo(3))
                .extractingPath("$.items[0]")
                .asMap()
                .containsEntry("kind", "SECRET_EXPIRING")
                .containsEntry("path", "parametres/programmes")
                .containsEntry("title", "Secret à renouveler avant le 15\u00a0janvier\u00a02027\u00a0: Comptabilité");
        assertThat(http.get()
                        .uri("/api/v1/centres/" + centre.id() + "/notices")
                        .with(as(people.with(Role.FINANCE, centre))))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void nobodyIsToldOfWhatWasReplacedRevokedOrKnownToBeShort() {
        NewSecret replaced = programUntil("2026-12-24");
        clients.rotate(centre.id(), replaced.client().id(), LocalDate.of(2027, 11, 1), Duration.ofDays(30), NOBODY);
        roundAt("2026-12-20T09:00:00Z");
        isTold(0);

        clock.set("2026-12-20T09:00:00Z");
        NewSecret revoked = clients.create(
                centre.id(),
                new NewApiClient("Passage", Set.of(ApiScope.BODIES_READ), LocalDate.of(2026, 12, 30), null),
                NOBODY);
        roundAt("2026-12-21T09:00:00Z");
        isTold(0);
        clients.revoke(centre.id(), revoked.client().id(), "Fin", NOBODY);
        roundAt("2026-12-30T09:00:00Z");
        isTold(0);
    }

    private NewSecret programUntil(String lastDay) {
        return clients.create(
                centre.id(),
                new NewApiClient("Comptabilité", Set.of(ApiScope.INVOICES_READ), LocalDate.parse(lastDay), null),
                NOBODY);
    }

    private void roundAt(String instant) {
        clock.set(instant);
        warnings.round();
    }

    /** Both admins, by so many mails; and no event waits to bring another one. */
    private void isTold(int times) {
        for (String name : List.of("un", "deux")) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            mails.all(centre, "SECRET_EXPIRING", address(name)).size() >= times);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> mails.waitingEvents(centre) == 0);
        for (String name : List.of("un", "deux")) {
            assertThat(mails.all(centre, "SECRET_EXPIRING", address(name))).hasSize(times);
        }
    }

    private UUID admin(String name) {
        UUID user = accounts.open(address(name), "Admin " + name, null);
        accounts.join(user, centre.id(), Role.CENTRE_ADMIN);
        return user;
    }

    private String address(String name) {
        return name + "@" + centre.id() + ".test";
    }
}
