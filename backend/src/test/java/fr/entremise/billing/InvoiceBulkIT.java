package fr.entremise.billing;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.agreement.NewTariff;
import fr.entremise.agreement.Tariffs;
import fr.entremise.directory.AffiliationStatus;
import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodyCorrection;
import fr.entremise.directory.BodyKind;
import fr.entremise.directory.CentreIdentity;
import fr.entremise.directory.CentreSheets;
import fr.entremise.directory.NewBody;
import fr.entremise.directory.PostalAddress;
import fr.entremise.identity.Role;
import fr.entremise.mediation.events.MediationClosed;
import fr.entremise.mediation.events.MediatorAssigned;
import fr.entremise.mediation.events.ReferralAccepted;
import fr.entremise.shared.Ids;
import fr.entremise.shared.Money;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Siret;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class InvoiceBulkIT {

    private static final Siren CHALON = new Siren("217100767");
    private static final Siren MACON = new Siren("217102706");
    private static final Siren OWN = new Siren("287199996");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MovableClock clock;

    @Autowired
    Bodies bodies;

    @Autowired
    CentreSheets sheets;

    @Autowired
    Tariffs tariffs;

    @Autowired
    TimeEntries time;

    @Autowired
    Invoices invoices;

    @Autowired
    JsonMapper json;

    Centre centre;
    UUID mediator;
    UUID finance;
    int cases;

    @BeforeEach
    void openACentreWithTwoBodiesOfWhichOneIsDescribed() {
        clock.set("2026-05-20T08:00:00Z");
        cases = 0;
        centre = centres.open();
        mediator = people.with(Role.MEDIATOR, centre);
        finance = people.with(Role.FINANCE, centre);
        centres.run(centre, () -> {
            tariffs.set(
                    new NewTariff(
                            LocalDate.of(2022, 6, 1),
                            "2022-05",
                            LocalDate.of(2022, 5, 12),
                            Money.euros("100.00"),
                            Set.of(AffiliationStatus.MANDATORY),
                            "Frais de gestion compris."),
                    "Test");
            sheets.update(new CentreIdentity(
                    "Centre de gestion",
                    OWN,
                    siretOf(OWN),
                    false,
                    new PostalAddress("1 rue Haute", null, "71000", "Mâcon"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "FR7630001007941234567890185",
                    null,
                    null,
                    null,
                    sheets.current().version()));
            for (Siren siren : List.of(CHALON, MACON)) {
                bodies.add(new NewBody(siren, "Commune " + siren, BodyKind.COMMUNE, "71", List.of()));
                bodies.changeAffiliation(siren, AffiliationStatus.NONE, LocalDate.of(2013, 1, 1), "Reprise", "Test");
            }
            bodies.correct(
                    CHALON,
                    new BodyCorrection(
                            siretOf(CHALON),
                            new PostalAddress("Hôtel de ville", null, "71100", "Chalon-sur-Saône"),
                            null,
                            null,
                            bodies.sheet(CHALON).version()));
        });
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void completeDraftsTakeTheirNumbersInTurnAndTheOthersNone() {
        UUID one = drafted(CHALON);
        UUID incomplete = drafted(MACON);
        UUID two = drafted(CHALON);

        JsonNode end = awaited(issue(finance, one, incomplete, two, Ids.next()));

        assertThat(end.get("state").asString()).isEqualTo("DONE");
        assertThat(end.get("failed").asInt()).isEqualTo(2);
        assertThat(end.at("/problems/0/item").asString()).isEqualTo("K7QX-002");
        assertThat(end.at("/problems/0/message").asString()).contains("SIRET");
        assertThat(numberOf(one)).isEqualTo("2026-000001");
        assertThat(numberOf(two)).isEqualTo("2026-000002");
        assertThat(numberOf(incomplete)).isNull();
    }

    @Test
    void onlyWhoIssuesOneIssuesMany() {
        assertThat(issue(people.with(Role.CENTRE_ADMIN, centre), drafted(CHALON)))
                .hasStatus(403);
    }

    private UUID drafted(Siren body) {
        cases++;
        String code = "K7QX-%03d".formatted(cases);
        String reference = "MPO-2026-71-%06d".formatted(cases);
        UUID id = Ids.next();
        centres.run(centre, () -> {
            events.publishEvent(new ReferralAccepted(
                    centre.id(),
                    id,
                    reference,
                    code,
                    body.value(),
                    LocalDate.of(2026, 3, 16),
                    "camille@example.test",
                    "https://entremise.test/suivi"));
            events.publishEvent(
                    new MediatorAssigned(centre.id(), id, reference, mediator, "Dominique", "dominique@example.test"));
        });
        centres.run(
                centre, () -> time.record(reference, TestPeople.acting(mediator), Activity.PLENARY, TODAY, 60, null));
        centres.run(
                centre,
                () -> events.publishEvent(new MediationClosed(
                        centre.id(), id, reference, code, TODAY, null, null, "https://entremise.test/suivi")));
        return centres.in(centre, () -> invoices.prepare(code, finance)).id();
    }

    private String numberOf(UUID id) {
        return centres.in(centre, () -> invoices.find(id.toString())).number();
    }

    private MvcTestResult issue(UUID person, UUID... ids) {
        return http.post()
                .uri("/api/v1/centres/" + centre.id() + "/invoices/bulk-issue")
                .with(as(person))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("selection", Map.of("ids", List.of(ids)))))
                .exchange();
    }

    private JsonNode awaited(MvcTestResult started) {
        assertThat(started).hasStatus(202);
        String id = read(started).get("id").asString();
        return await().until(
                        () -> read(http.get()
                                .uri("/api/v1/centres/" + centre.id() + "/jobs/" + id)
                                .with(as(finance))
                                .exchange()),
                        job -> !job.get("finishedAt").isNull());
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static Siret siretOf(Siren siren) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(digit -> siren.value() + "9900" + digit)
                .filter(Siret::isValid)
                .map(Siret::new)
                .findFirst()
                .orElseThrow();
    }
}
