package fr.entremise.billing;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
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
import fr.entremise.identity.Staff;
import fr.entremise.mediation.events.MediationClosed;
import fr.entremise.mediation.events.MediatorAssigned;
import fr.entremise.mediation.events.ReferralAccepted;
import fr.entremise.shared.Money;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Siret;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.StatementCounter;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A centre with a tariff, a body that pays and one that does not, and the steps from a case to its invoice. */
abstract class InvoicingSteps {

    static final Siren CHALON = new Siren("217100767");
    static final Siren CLUNY = new Siren("217101377");

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester http;

    @Autowired
    StatementCounter statements;

    @Autowired
    EntityManager entities;

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
    InvoiceNumbers numbers;

    @Autowired
    BillableCaseRepository billables;

    @Autowired
    TimeEntryRepository entries;

    @Autowired
    Valuations valuations;

    @Autowired
    InvoiceParties parties;

    @Autowired
    Staff staff;

    @Autowired
    CentreClock centreClock;

    Centre centre;
    UUID mediator;
    UUID finance;
    int cases;

    @BeforeEach
    void openACentreWithATariff() {
        clock.set("2026-05-20T08:00:00Z");
        cases = 0;
        centre = centres.open();
        mediator = people.with(Role.MEDIATOR, centre);
        finance = people.with(Role.FINANCE, centre);
        CentreContext.runAs(centre.id(), () -> {
            tariffs.set(
                    new NewTariff(
                            LocalDate.of(2022, 6, 1),
                            "2022-05",
                            LocalDate.of(2022, 5, 12),
                            Money.euros("100.00"),
                            Set.of(
                                    AffiliationStatus.MANDATORY,
                                    AffiliationStatus.VOLUNTARY,
                                    AffiliationStatus.COMMON_BASE),
                            "Frais de gestion compris."),
                    "Test");
            addBody(CHALON, "Chalon-sur-Saône", AffiliationStatus.NONE);
            addBody(CLUNY, "Cluny", AffiliationStatus.MANDATORY);
        });
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    void addBody(Siren siren, String name, AffiliationStatus status) {
        bodies.add(new NewBody(siren, name, BodyKind.COMMUNE, "71", List.of("71100")));
        bodies.changeAffiliation(siren, status, LocalDate.of(2013, 1, 1), "Reprise", "Test");
    }

    void describeBothSides() {
        describeSides(CHALON);
    }

    void describeSides(Siren body) {
        Siren own = new Siren("287199996");
        CentreContext.runAs(centre.id(), () -> {
            sheets.update(new CentreIdentity(
                    "Centre de gestion",
                    own,
                    madeUpSiret(own),
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
            bodies.correct(
                    body,
                    new BodyCorrection(
                            madeUpSiret(body),
                            new PostalAddress("Hôtel de ville", null, "71100", "Chalon-sur-Saône"),
                            "MPO",
                            null,
                            bodies.sheet(body).version()));
        });
    }

    static Siret madeUpSiret(Siren siren) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(digit -> siren.value() + "9900" + digit)
                .filter(Siret::isValid)
                .map(Siret::new)
                .findFirst()
                .orElseThrow();
    }

    String openCase(Siren body) {
        cases++;
        String code = "K7QX-%03d".formatted(cases);
        centres.run(centre, () -> {
            events.publishEvent(new ReferralAccepted(
                    centre.id(),
                    caseId(),
                    reference(),
                    code,
                    body == null ? null : body.value(),
                    LocalDate.of(2026, 3, 16),
                    "camille@example.test",
                    "https://entremise.test/suivi"));
            events.publishEvent(new MediatorAssigned(
                    centre.id(), caseId(), reference(), mediator, "Dominique", "dominique@example.test"));
        });
        return code;
    }

    void work(LocalDate on, int minutes) {
        CentreContext.runAs(
                centre.id(),
                () -> time.record(reference(), TestPeople.acting(mediator), Activity.PLENARY, on, minutes, null));
    }

    void close(LocalDate on) {
        centres.run(
                centre,
                () -> events.publishEvent(new MediationClosed(
                        centre.id(),
                        caseId(),
                        reference(),
                        "K7QX-%03d".formatted(cases),
                        on,
                        null,
                        null,
                        "https://entremise.test/suivi")));
    }

    String closedCase(Siren body, int... minutes) {
        String code = openCase(body);
        for (int some : minutes) {
            work(LocalDate.of(2026, 5, 19), some);
        }
        close(LocalDate.of(2026, 5, 20));
        return code;
    }

    UUID caseId() {
        return new UUID(0x0199a000_0000_7000L, 0x8000_0000_0000_0000L + cases);
    }

    String reference() {
        return "MPO-2026-71-%06d".formatted(cases);
    }

    String prepare(String code) {
        MvcTestResult prepared = post(HttpMethod.POST, "/invoices", "{\"caseCode\":\"" + code + "\"}", finance);
        assertThat(prepared).hasStatus(201);
        return read(prepared, "$.id");
    }

    MvcTestResult issue(String id) {
        return post(HttpMethod.POST, "/invoices/" + id + "/issue", "", finance);
    }

    MvcTestResult pay(String id, String json, UUID key) {
        var request = http.post()
                .uri(path("/invoices/" + id + "/payments"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(as(finance));
        return (key == null ? request : request.header("Idempotency-Key", key.toString())).exchange();
    }

    static String payment(String on, String amount) {
        return "{\"paidOn\":\"%s\",\"amount\":%s,\"means\":\"TRANSFER\",\"reference\":\"T-12\"}".formatted(on, amount);
    }

    static void assertRefused(MvcTestResult refused, int status, String field) {
        assertThat(refused)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    MvcTestResult get(String to) {
        return get(to, finance);
    }

    MvcTestResult get(String to, UUID user) {
        return http.get().uri(path(to)).with(as(user)).exchange();
    }

    MvcTestResult post(HttpMethod method, String to, String json, UUID user) {
        return http.method(method)
                .uri(path(to))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(as(user))
                .exchange();
    }

    String path(String to) {
        return "/api/v1/centres/" + centre.id() + to;
    }

    static <T> T read(MvcTestResult result, String path) {
        try {
            return JsonPath.read(
                    result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8), path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }
}
