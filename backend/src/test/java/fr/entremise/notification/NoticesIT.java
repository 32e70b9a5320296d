package fr.entremise.notification;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.agreement.events.ConventionSigned;
import fr.entremise.billing.events.InvoiceIssued;
import fr.entremise.identity.Role;
import fr.entremise.mediation.events.EmployerAnswered;
import fr.entremise.mediation.events.MediationClosed;
import fr.entremise.mediation.events.MediatorAssigned;
import fr.entremise.mediation.events.ReferralAccepted;
import fr.entremise.mediation.events.ReferralReceived;
import fr.entremise.shared.Ids;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.StatementCounter;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Who is told of what inside the application. */
@IntegrationTest
class NoticesIT {

    private static final String CHALON = "217100767";
    private static final String REFERENCE = "MPO-2026-71-000123";

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Notices notices;

    @Autowired
    OutgoingMailRepository mails;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    MovableClock clock;

    @Autowired
    StatementCounter statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    Centre centre;
    UUID manager;
    UUID finance;
    UUID mediator;
    UUID hr;

    @BeforeEach
    void openACentre() {
        clock.set("2026-03-16T17:05:00Z");
        centre = centres.open();
        manager = people.with(Role.CASE_MANAGER, centre);
        finance = people.with(Role.FINANCE, centre);
        mediator = people.with(Role.MEDIATOR, centre);
        hr = people.hrOf(CHALON, centre);
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void aReferralIsToldToThoseWhoExamineIt() {
        publish(received());

        assertThat(listed(manager)).bodyJson().isLenientlyEqualTo("""
                {"total":1,"items":[{"kind":"REFERRAL_RECEIVED","title":"Saisine reçue\u00a0: MPO-2026-71-000123",
                  "path":"dossiers/MPO-2026-71-000123","createdAt":"2026-03-16T17:05:00Z","readAt":null}]}
                """);
        for (UUID other : List.of(finance, mediator, hr, people.with(Role.CENTRE_ADMIN, centre))) {
            assertThat(listed(other)).bodyJson().extractingPath("$.total").isEqualTo(0);
        }
    }

    @Test
    void theMediatorIsToldOfTheirCaseAndOfTheEmployersAnswer() {
        publish(accepted());
        publish(new MediatorAssigned(centre.id(), CASE, REFERENCE, mediator, "Camille", "mediateur@example.test"));
        publish(new EmployerAnswered(centre.id(), CASE, REFERENCE, mediator));

        assertThat(titles(mediator))
                .containsExactlyInAnyOrder(
                        "Dossier qui vous est confié\u00a0: " + REFERENCE, "L’employeur a répondu\u00a0: " + REFERENCE);
        assertThat(titles(manager)).containsExactly("L’employeur a répondu\u00a0: " + REFERENCE);
        assertThat(titles(people.with(Role.MEDIATOR, centre))).isEmpty();
    }

    @Test
    void financeIsToldOfAnEndByTheCodeAlone() {
        publish(accepted());
        publish(closed());

        assertThat(listed(finance)).bodyJson().isLenientlyEqualTo("""
                {"total":1,"items":[{"title":"Médiation terminée\u00a0: dossier C-1","path":"facturation/C-1"}]}
                """);
        assertThat(titles(finance).toString()).doesNotContain(REFERENCE);
        assertThat(titles(manager)).containsExactly("Médiation terminée\u00a0: " + REFERENCE);
    }

    @Test
    void aBodyIsToldOfItsConventionAndItsInvoiceAndNobodyElses() {
        UUID convention = UUID.randomUUID();
        publish(new ConventionSigned(centre.id(), convention, CHALON, "Chalon-sur-Saône", true, null));
        publish(new ConventionSigned(
                centre.id(), convention, CHALON, "Chalon-sur-Saône", false, LocalDate.of(2026, 4, 1)));
        publish(new InvoiceIssued(centre.id(), UUID.randomUUID(), "2026-000007", CHALON, "Chalon-sur-Saône"));

        assertThat(titles(hr))
                .containsExactlyInAnyOrder(
                        "Convention signée par la collectivité\u00a0: Chalon-sur-Saône",
                        "Convention conclue\u00a0: Chalon-sur-Saône, en vigueur le 1er\u00a0avril\u00a02026",
                        "Facture n°\u00a02026-000007\u00a0: Chalon-sur-Saône");
        assertThat(titles(manager)).hasSize(2);
        assertThat(titles(people.hrOf("217101377", centre))).isEmpty();
    }

    @Test
    void aMailThatIsGivenUpIsToldToThoseWhoCanCallInsteadAndListed() {
        centres.run(centre, () -> {
            OutgoingMail mail = new OutgoingMail(
                    Ids.next(),
                    MailKind.RECEIPT,
                    REFERENCE,
                    new MailAddress("camille@example.test"),
                    new MailText("Objet", "Texte"),
                    clock.instant());
            while (!mail.hasFailed()) {
                mail.refused(clock.instant(), "ConnectException");
            }
            mails.save(mail);
            events.publishEvent(new MailGivenUp(centre.id(), mail.id(), mail.reference()));
        });
        await().until(() -> publicationsLeft() == 0);

        assertThat(titles(manager)).containsExactly("Courriel qui n’a pas pu être remis\u00a0: " + REFERENCE);
        assertThat(get("/anomalies", manager)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"items":[{"kind":"MAIL_FAILED","title":"Courriels qui n’ont pas pu être remis","count":1,
                  "path":"courriels?state=FAILED"}]}
                """);
        assertThat(get("/mails?state=FAILED", manager)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"total":1,"items":[{"kind":"RECEIPT","reference":"MPO-2026-71-000123","state":"FAILED","attempts":6}]}
                """);
        assertThat(get("/mails?state=SENT", manager))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(get("/mails", finance)).hasStatus(403);
        assertThat(get("/anomalies", finance))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(get("/anomalies", hr)).hasStatus(403);
    }

    @Test
    void anEventToldAgainAfterACrashAddsNothing() {
        ReferralReceived event = received();
        publish(event);
        publish(event);

        assertThat(titles(manager)).hasSize(1);
        assertThat(unread(manager)).isEqualTo(1);
    }

    @Test
    void eachReadsForThemselves() throws Exception {
        UUID colleague = people.with(Role.CASE_MANAGER, centre);
        publish(received());
        publish(received());
        String first = json.readTree(listed(manager).getResponse().getContentAsString())
                .at("/items/0/id")
                .asString();

        assertThat(post("/notices/" + first + "/reading", manager)).hasStatus(204);
        assertThat(post("/notices/" + first + "/reading", manager)).hasStatus(204);
        assertThat(post("/notices/" + first + "/reading", finance)).hasStatus(404);
        assertThat(unread(manager)).isEqualTo(1);
        assertThat(unread(colleague)).isEqualTo(2);

        clock.set("2026-03-17T08:00:00Z");
        assertThat(post("/notices/reading", manager)).hasStatus(204);
        assertThat(unread(manager)).isZero();
        assertThat(unread(colleague)).isEqualTo(2);
        assertThat(listed(manager))
                .bodyJson()
                .extractingPath("$.items[*].readAt")
                .asArray()
                .containsExactlyInAnyOrder("2026-03-16T17:05:00Z", "2026-03-17T08:00:00Z");
    }

    @Test
    void nothingIsShownOrKeptBeyondNinetyDays() {
        publish(received());
        clock.set("2026-06-14T17:04:59Z");
        assertThat(unread(manager)).isEqualTo(1);
        assertThat(removeOld()).isZero();

        clock.set("2026-06-14T17:05:00Z");
        assertThat(unread(manager)).isZero();
        assertThat(titles(manager)).isEmpty();
        assertThat(removeOld()).isEqualTo(1);
    }

    @Test
    void aListCostsTheSameHoweverLong() {
        publish(received());
        long one = statements.during(() -> listed(manager));
        for (int i = 0; i < 4; i++) {
            publish(received());
        }

        assertThat(statements.during(() -> listed(manager))).isEqualTo(one);
    }

    private static final UUID CASE = UUID.fromString("0199a000-0000-7000-8000-00000000abcd");

    private ReferralReceived received() {
        return new ReferralReceived(
                centre.id(), UUID.randomUUID(), REFERENCE, clock.instant(), false, null, "/suivi/secret");
    }

    private ReferralAccepted accepted() {
        return new ReferralAccepted(
                centre.id(), CASE, REFERENCE, "C-1", CHALON, LocalDate.of(2026, 3, 1), null, "/suivi/secret");
    }

    private MediationClosed closed() {
        return new MediationClosed(
                centre.id(), CASE, REFERENCE, "C-1", LocalDate.of(2026, 3, 16), null, null, "/suivi/secret");
    }

    private void publish(Object event) {
        centres.run(centre, () -> events.publishEvent(event));
        await().until(() -> publicationsLeft() == 0);
    }

    private int removeOld() {
        return CentreContext.callAs(centre.id(), notices::removeOld);
    }

    private List<String> titles(UUID who) {
        return json.readTree(new String(
                        listed(who).getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .get("items")
                .valueStream()
                .map(item -> item.get("title").asString())
                .toList();
    }

    private long unread(UUID who) {
        return json.readTree(get("/notices/unread", who).getResponse().getContentAsByteArray())
                .get("count")
                .asLong();
    }

    private MvcTestResult listed(UUID who) {
        return get("/notices", who);
    }

    private MvcTestResult get(String path, UUID who) {
        return http.get()
                .uri("/api/v1/centres/" + centre.id() + path)
                .with(as(who))
                .exchange();
    }

    private MvcTestResult post(String path, UUID who) {
        return http.post()
                .uri("/api/v1/centres/" + centre.id() + path)
                .with(as(who))
                .exchange();
    }

    private long publicationsLeft() {
        return jdbc.sql("select count(*) from platform.event_publication where serialized_event like ?")
                .param("%\"" + centre.id() + "\"%")
                .query(Long.class)
                .single();
    }
}
