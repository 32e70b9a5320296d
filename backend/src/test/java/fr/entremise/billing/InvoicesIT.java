package fr.entremise.billing;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import fr.entremise.document.PdfCompliance;
import fr.entremise.document.PdfText;
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
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.StatementCounter;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class InvoicesIT {

    private static final Siren CHALON = new Siren("217100767");
    private static final Siren CLUNY = new Siren("217101377");

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

    @Test
    void fourHoursAtAHundredEurosAreFourHundred() {
        describeBothSides();
        String code = closedCase(CHALON, 90, 120, 30);

        assertThat(get("/billing/cases")).bodyJson().isLenientlyEqualTo("""
                {"items":[{"code":"%s","bodySiren":"217100767","bodyName":"Chalon-sur-Saône","openedOn":"2026-03-16",
                  "closedOn":"2026-05-20","totalMinutes":240,"countableMinutes":240,"hourlyRate":100.00,
                  "amount":400.00,"state":"TO_INVOICE","invoiceNumber":null}],"total":1}
                """.formatted(code));
        String id = prepare(code);
        assertThat(issue(id)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"number":"2026-000001","state":"ISSUED","issuedOn":"2026-05-20","caseCode":"%s","total":400.00,
                 "paid":0.00,"due":400.00,"vatMention":"TVA non applicable, article 256 B du CGI","missing":[],
                 "creditor":{"name":"Centre de gestion","siretIsDemo":true,"address":["1 rue Haute","71000 Mâcon"]},
                 "debtor":{"name":"Chalon-sur-Saône","siren":"217100767","serviceCode":"MPO"},
                 "lines":[{"minutes":240,"hourlyRate":100.00,"amount":400.00,"deliberationNumber":"2022-05"}]}
                """.formatted(code));
        assertThat(get("/billing/cases?state=INVOICED"))
                .bodyJson()
                .extractingPath("$.items[0].invoiceNumber")
                .isEqualTo("2026-000001");
        assertThat(get("/billing/summary")).bodyJson().isLenientlyEqualTo("""
                {"toInvoice":{"count":0,"amount":0.00},"toCollect":{"count":1,"amount":400.00},"paid":{"count":0}}
                """);
    }

    @Test
    void whatIsLeftToCollectIsSortedByHowLongItHasBeenDue() {
        describeBothSides();
        assertThat(issue(prepare(closedCase(CHALON, 60)))).hasStatusOk();
        clock.set("2026-06-25T08:00:00Z");

        assertThat(get("/billing/ageing")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"buckets":[{"label":"NOT_DUE","count":0,"amount":0.00},{"label":"DAYS_1_30","count":1,"amount":100.00},
                            {"label":"DAYS_31_60","count":0,"amount":0.00},{"label":"DAYS_61_90","count":0,"amount":0.00},
                            {"label":"OVER_90","count":0,"amount":0.00}]}
                """);
        assertThat(http.get()
                        .uri("/api/v1/centres/" + centre.id() + "/billing/ageing")
                        .with(as(mediator)))
                .hasStatus(403);
    }

    @Test
    void whatKeepsACaseFromBeingInvoicedIsPointedOut() {
        closedCase(CHALON, 60);

        assertThat(get("/anomalies")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"items":[{"kind":"BILLING_WITHOUT_SIRET","count":1,"path":"facturation?lack=SIRET",
                  "title":"Dossiers à facturer à une collectivité sans SIRET"}]}
                """);
        assertThat(get("/billing/cases?lack=SIRET"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(get("/billing/cases?lack=PRICE"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);

        describeBothSides();
        assertThat(get("/anomalies")).bodyJson().isStrictlyEqualTo("{\"items\":[]}");
    }

    @Test
    void explainsEveryStepFromTheMinutesToTheAmount() {
        String code = closedCase(CHALON, 330);

        List<String> explanations = read(get("/billing/cases/" + code), "$.explanations");

        assertThat(explanations.stream().map(InvoicesIT::plain))
                .containsExactly(
                        "Temps saisi : 5 h 30, dont 5 h 30 à compter.",
                        "Statut au 16 mars 2026, jour de la saisine : non affiliée, hors socle commun.",
                        "Tarif de 100,00 € de l’heure (délibération n° 2022-05 du 12 mai 2022) :"
                                + " 5 h 30 × 100,00 € = 550,00 €.",
                        "Les minutes ne sont pas arrondies ; chaque ligne l’est au centime le plus proche.",
                        "L’agent ne paie jamais la médiation préalable obligatoire (CJA, article L. 213-12).");
    }

    @Test
    void hoursWorkedBeforeTheRateChangeAreBilledAtTheOldRate() {
        describeBothSides();
        CentreContext.runAs(
                centre.id(),
                () -> tariffs.set(
                        new NewTariff(
                                LocalDate.of(2026, 6, 1),
                                "2026-04",
                                LocalDate.of(2026, 4, 2),
                                Money.euros("120.00"),
                                Set.of(),
                                ""),
                        "Test"));
        clock.set("2026-06-10T08:00:00Z");
        String code = openCase(CHALON);
        work(LocalDate.of(2026, 5, 31), 60);
        work(LocalDate.of(2026, 6, 1), 60);
        close(LocalDate.of(2026, 6, 10));

        assertThat(issue(prepare(code))).bodyJson().isLenientlyEqualTo("""
                {"total":220.00,"lines":[{"amount":100.00,"deliberationNumber":"2022-05"},
                                         {"amount":120.00,"deliberationNumber":"2026-04"}]}
                """);
    }

    @Test
    void anAffiliatedBodyPaysNothingAndItsHoursAreTraced() {
        describeBothSides();
        String code = closedCase(CLUNY, 240);

        assertThat(get("/billing/cases/" + code)).bodyJson().isLenientlyEqualTo("""
                {"account":{"totalMinutes":240,"amount":0.00,"state":"NOTHING_TO_PAY"},
                 "lines":[{"minutes":240,"included":true,"amount":0.00}]}
                """);
        assertThat(post(HttpMethod.POST, "/invoices", "{\"caseCode\":\"" + code + "\"}", finance))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/nothing-to-invoice");
    }

    @Test
    void anIncompleteInvoiceIsRefusedWithAllThatIsMissingAndTakesNoNumber() {
        String code = closedCase(CHALON, 240);
        String id = prepare(code);

        assertThat(issue(id)).hasStatus(422).bodyJson().isLenientlyEqualTo("""
                {"type":"/problems/invoice-not-ready","errors":[{"field":"centre.siret"},{"field":"centre.address"},
                 {"field":"body.siret"},{"field":"body.address"}]}
                """);
        describeBothSides();

        assertThat(issue(id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.number")
                .isEqualTo("2026-000001");
    }

    @Test
    void withoutAKnownEmployerNobodyIsBilledAndNeverTheEmployee() {
        describeBothSides();
        String code = closedCase(null, 240);

        assertThat(get("/billing/cases")).bodyJson().isLenientlyEqualTo("""
                {"items":[{"code":"%s","amount":null,"state":"TO_COMPLETE"}]}
                """.formatted(code));
        assertThat(issue(prepare(code)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .isEqualTo(List.of("body"));
    }

    @Test
    void aCaseIsInvoicedOnceHoweverOftenOneClicks() {
        describeBothSides();
        String code = closedCase(CHALON, 240);
        String id = prepare(code);

        assertThat(prepare(code)).isEqualTo(id);
        issue(id);
        assertThat(issue(id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.number")
                .isEqualTo("2026-000001");
        assertThat(post(HttpMethod.POST, "/invoices", "{\"caseCode\":\"" + code + "\"}", finance))
                .hasStatus(409);
        assertThat(post(HttpMethod.DELETE, "/invoices/" + id, "", finance)).hasStatus(409);
        assertThat(get("/invoices")).bodyJson().extractingPath("$.total").isEqualTo(1);
    }

    @Test
    void aDraftMayBeThrownAwayAndBegunAgain() {
        String code = closedCase(CHALON, 240);
        String id = prepare(code);

        assertThat(post(HttpMethod.DELETE, "/invoices/" + id, "", finance)).hasStatus(204);

        assertThat(get("/invoices/" + id)).hasStatus(404);
        assertThat(prepare(code)).isNotEqualTo(id);
    }

    @Test
    void anOpenCaseIsNotInvoiced() {
        String code = openCase(CHALON);
        work(LocalDate.of(2026, 5, 19), 60);

        assertThat(post(HttpMethod.POST, "/invoices", "{\"caseCode\":\"" + code + "\"}", finance))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/case-not-closed");
        assertThat(post(HttpMethod.POST, "/invoices", "{\"caseCode\":\"nowhere\"}", finance))
                .hasStatus(404);
    }

    @Test
    void timeIsLockedOnceInvoiced() {
        describeBothSides();
        issue(prepare(closedCase(CHALON, 240)));
        String body = "{\"activity\":\"PLENARY\",\"on\":\"2026-05-19\",\"minutes\":60}";

        assertThat(post(HttpMethod.POST, "/cases/" + reference() + "/time-entries", body, mediator))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/case-already-invoiced");
    }

    @Test
    void nothingChangesAnIssuedInvoice() {
        describeBothSides();
        issue(prepare(closedCase(CHALON, 240)));
        CentreContext.runAs(
                centre.id(),
                () -> bodies.changeAffiliation(
                        CHALON, AffiliationStatus.MANDATORY, LocalDate.of(2026, 1, 1), "Erreur", "Test"));

        assertThat(get("/invoices/2026-000001")).bodyJson().isLenientlyEqualTo("{\"total\":400.00}");
        for (String forbidden : List.of(
                "update invoice set total = 1",
                "delete from invoice",
                "delete from invoice_line",
                "update payment set amount = 1",
                "delete from payment")) {
            assertThatThrownBy(() -> centres.run(
                            centre, () -> entities.createNativeQuery(forbidden).executeUpdate()))
                    .as(forbidden)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void paymentsAddUpToPaidAndNeverBeyond() {
        describeBothSides();
        String id = prepare(closedCase(CHALON, 240));
        issue(id);
        UUID key = UUID.randomUUID();
        String half = payment("2026-05-20", "150.00");

        assertThat(pay(id, half, key)).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"state":"PARTLY_PAID","paid":150.00,"due":250.00,
                 "payments":[{"paidOn":"2026-05-20","amount":150.00,"means":"TRANSFER","reference":"T-12"}]}
                """);
        assertThat(pay(id, half, key)).hasStatus(201).bodyJson().isLenientlyEqualTo("{\"paid\":150.00}");
        assertRefused(pay(id, payment("2026-05-20", "250.01"), null), 422, "amount");
        assertRefused(pay(id, payment("2026-05-20", "0.00"), null), 422, "amount");
        assertRefused(pay(id, payment("2026-05-21", "10.00"), null), 422, "paidOn");
        assertRefused(pay(id, payment("2026-05-19", "10.00"), null), 422, "paidOn");
        assertRefused(pay(id, payment("2026-05-20", "1.001"), null), 400, "amount");
        assertThat(pay(id, payment("2026-05-20", "250.00"), null))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("{\"state\":\"PAID\",\"due\":0.00}");
        assertThat(get("/invoices?state=PAID&q=chalon&year=2026&body=217100767&sort=total,desc"))
                .bodyJson()
                .isLenientlyEqualTo("{\"total\":1,\"items\":[{\"number\":\"2026-000001\",\"state\":\"PAID\"}]}");
        assertThat(get("/billing/summary")).bodyJson().isLenientlyEqualTo("""
                {"toCollect":{"count":0},"paid":{"count":1,"amount":400.00}}
                """);
    }

    @Test
    void numbersBeginAgainEachYearOfTheCentre() {
        Centre reunion = centres.open("974", "Indian/Reunion");
        centre = reunion;
        mediator = people.with(Role.MEDIATOR, centre);
        finance = people.with(Role.FINANCE, centre);
        CentreContext.runAs(centre.id(), () -> {
            tariffs.set(
                    new NewTariff(
                            LocalDate.of(2022, 6, 1),
                            "2022-05",
                            LocalDate.of(2022, 5, 12),
                            Money.euros("80.00"),
                            Set.of(),
                            ""),
                    "Test");
            addBody(CHALON, "Chalon", AffiliationStatus.NONE);
        });
        describeSides(CHALON);
        clock.set("2026-12-31T10:00:00Z");
        String first = prepare(closedCase(CHALON, 60));
        String second = prepare(closedCase(CHALON, 60));

        assertThat(issue(first)).bodyJson().extractingPath("$.number").isEqualTo("2026-000001");
        // 21:00 in Paris is one o'clock of the new year in La Réunion.
        clock.set("2026-12-31T21:00:00Z");
        assertThat(issue(second)).bodyJson().extractingPath("$.number").isEqualTo("2027-000001");
    }

    @Test
    void twoHundredAtOnceLeaveNoGapAndNoDouble() throws Exception {
        describeBothSides();
        List<UUID> drafts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String code = closedCase(CHALON, 60);
            drafts.add(CentreContext.callAs(
                    centre.id(), () -> invoices.prepare(code, finance).id()));
        }
        List<String> issued = new ArrayList<>();
        try (ExecutorService clerks = Executors.newFixedThreadPool(32)) {
            List<Future<String>> clicks = drafts.stream()
                    .map(id -> clerks.submit(() -> CentreContext.callAs(
                            centre.id(), () -> invoices.issue(id, finance).number())))
                    .toList();
            for (Future<String> click : clicks) {
                issued.add(click.get());
            }
        }

        assertThat(issued)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 200)
                        .mapToObj("2026-%06d"::formatted)
                        .toList());
    }

    @Test
    void aFailureAfterTheNumberWasTakenGivesItBack() {
        describeBothSides();
        assertThatThrownBy(() -> centres.run(centre, () -> {
                    assertThat(numbers.next(2026)).isEqualTo("2026-000001");
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");

        assertThat(issue(prepare(closedCase(CHALON, 60))))
                .bodyJson()
                .extractingPath("$.number")
                .isEqualTo("2026-000001");
    }

    @Test
    void aBodyReadsItsOwnInvoicesAndNoOther() {
        describeBothSides();
        issue(prepare(closedCase(CHALON, 240)));
        UUID chalon = people.hrOf(CHALON.value(), centre);
        UUID cluny = people.hrOf(CLUNY.value(), centre);

        assertThat(get("/own-invoices", chalon))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(get("/own-invoices", cluny))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(get("/invoices/2026-000001/pdf", chalon)).hasStatusOk();
        assertThat(get("/invoices/2026-000001/pdf", cluny)).hasStatus(404);
        String draft = prepare(closedCase(CHALON, 60));
        assertThat(get("/invoices/" + draft + "/pdf", chalon)).hasStatus(404);
        assertThat(get("/invoices/" + draft + "/pdf", finance)).hasStatus(404);
        for (String closed : List.of("/invoices", "/invoices/2026-000001", "/billing/cases", "/billing/summary")) {
            assertThat(get(closed, chalon)).as(closed).hasStatus(403);
        }
    }

    @Test
    void nobodyButFinanceIssuesAndCollects() {
        describeBothSides();
        String code = closedCase(CHALON, 240);
        String id = prepare(code);

        for (Role role : List.of(Role.CENTRE_ADMIN, Role.CASE_MANAGER, Role.MEDIATOR)) {
            UUID other = people.with(role, centre);
            assertThat(post(HttpMethod.POST, "/invoices/" + id + "/issue", "", other))
                    .as(role.name())
                    .hasStatus(403);
            assertThat(post(HttpMethod.POST, "/invoices", "{\"caseCode\":\"" + code + "\"}", other))
                    .hasStatus(403);
            assertThat(post(HttpMethod.DELETE, "/invoices/" + id, "", other)).hasStatus(403);
            assertThat(post(HttpMethod.POST, "/invoices/" + id + "/payments", payment("2026-05-20", "1.00"), other))
                    .hasStatus(403);
        }
    }

    @Test
    void printsAnAccessibleInvoiceWithACodeAndNoName() throws Exception {
        describeBothSides();
        String code = closedCase(CHALON, 90, 120, 30);
        issue(prepare(code));

        byte[] pdf = get("/invoices/2026-000001/pdf").getResponse().getContentAsByteArray();

        PdfCompliance.assertAccessibleAndArchivable(pdf);
        assertThat(PdfText.titleOf(pdf)).isEqualTo("Facture n°\u00a02026-000001");
        assertThat(PdfText.of(pdf))
                .contains("Facture n° 2026-000001", "Émise le 20 mai 2026", "dossier " + code)
                .contains("Centre de gestion", "1 rue Haute", "71000 Mâcon")
                .contains("Chalon-sur-Saône", "SIRET 217 100 767 ", "Code service MPO")
                .contains("4 h", "100,00 €", "Total à payer : 400,00 €")
                .contains("TVA non applicable, article 256 B du CGI", "n° 2022-05 du 12 mai 2022")
                .contains("IBAN FR76 3000 1007 9412 3456 7890 185")
                .doesNotContain("MPO-2026", "camille", "Dominique", "démonstration");
    }

    @Test
    void listsNeedAsManyStatementsForManyRowsAsForFew() {
        describeBothSides();
        issue(prepare(closedCase(CHALON, 60)));
        closedCase(CHALON, 60);
        List<String> lists = List.of("/billing/cases", "/invoices", "/billing/summary");
        lists.forEach(this::get);
        List<Long> few =
                lists.stream().map(list -> statements.during(() -> get(list))).toList();
        for (int i = 0; i < 8; i++) {
            issue(prepare(closedCase(CHALON, 60, 30)));
            closedCase(CLUNY, 60, 30);
        }

        assertThat(lists.stream()
                        .map(list -> statements.during(() -> get(list)))
                        .toList())
                .isEqualTo(few);
    }

    @Test
    void theDemonstrationShowsOneInvoiceIssuedAndPaid() {
        describeBothSides();
        closedCase(CHALON);
        closedCase(CLUNY);
        DemoBilling demo = new DemoBilling(billables, entries, valuations, invoices, parties, staff, centreClock);

        centres.run(centre, () -> demo.seed(centre));

        assertThat(get("/billing/cases?sort=code,asc")).bodyJson().isLenientlyEqualTo("""
                {"items":[{"totalMinutes":240,"amount":400.00,"state":"PAID","invoiceNumber":"2026-000001"},
                          {"totalMinutes":240,"amount":0.00,"state":"NOTHING_TO_PAY"}]}
                """);
    }

    @Test
    void sortsAndFindsCases() {
        closedCase(CHALON, 60);
        closedCase(CLUNY, 120);

        assertThat(get("/billing/cases?sort=minutes,desc"))
                .bodyJson()
                .extractingPath("$.items[*].totalMinutes")
                .isEqualTo(List.of(120, 60));
        assertThat(get("/billing/cases?q=SAONE"))
                .bodyJson()
                .extractingPath("$.items[*].bodySiren")
                .isEqualTo(List.of("217100767"));
        assertThat(get("/billing/cases?sort=mediator")).hasStatus(422);
    }

    private void addBody(Siren siren, String name, AffiliationStatus status) {
        bodies.add(new NewBody(siren, name, BodyKind.COMMUNE, "71", List.of("71100")));
        bodies.changeAffiliation(siren, status, LocalDate.of(2013, 1, 1), "Reprise", "Test");
    }

    private void describeBothSides() {
        describeSides(CHALON);
    }

    private void describeSides(Siren body) {
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

    private static Siret madeUpSiret(Siren siren) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(digit -> siren.value() + "9900" + digit)
                .filter(Siret::isValid)
                .map(Siret::new)
                .findFirst()
                .orElseThrow();
    }

    private String openCase(Siren body) {
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

    private void work(LocalDate on, int minutes) {
        CentreContext.runAs(
                centre.id(),
                () -> time.record(reference(), TestPeople.acting(mediator), Activity.PLENARY, on, minutes, null));
    }

    private void close(LocalDate on) {
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

    private String closedCase(Siren body, int... minutes) {
        String code = openCase(body);
        for (int some : minutes) {
            work(LocalDate.of(2026, 5, 19), some);
        }
        close(LocalDate.of(2026, 5, 20));
        return code;
    }

    private UUID caseId() {
        return new UUID(0x0199a000_0000_7000L, 0x8000_0000_0000_0000L + cases);
    }

    private String reference() {
        return "MPO-2026-71-%06d".formatted(cases);
    }

    private String prepare(String code) {
        MvcTestResult prepared = post(HttpMethod.POST, "/invoices", "{\"caseCode\":\"" + code + "\"}", finance);
        assertThat(prepared).hasStatus(201);
        return read(prepared, "$.id");
    }

    private MvcTestResult issue(String id) {
        return post(HttpMethod.POST, "/invoices/" + id + "/issue", "", finance);
    }

    private MvcTestResult pay(String id, String json, UUID key) {
        var request = http.post()
                .uri(path("/invoices/" + id + "/payments"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(as(finance));
        return (key == null ? request : request.header("Idempotency-Key", key.toString())).exchange();
    }

    private static String payment(String on, String amount) {
        return "{\"paidOn\":\"%s\",\"amount\":%s,\"means\":\"TRANSFER\",\"reference\":\"T-12\"}".formatted(on, amount);
    }

    private static void assertRefused(MvcTestResult refused, int status, String field) {
        assertThat(refused)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private MvcTestResult get(String to) {
        return get(to, finance);
    }

    private MvcTestResult get(String to, UUID user) {
        return http.get().uri(path(to)).with(as(user)).exchange();
    }

    private MvcTestResult post(HttpMethod method, String to, String json, UUID user) {
        return http.method(method)
                .uri(path(to))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(as(user))
                .exchange();
    }

    private String path(String to) {
        return "/api/v1/centres/" + centre.id() + to;
    }

    private static <T> T read(MvcTestResult result, String path) {
        try {
            return JsonPath.read(
                    result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8), path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }
}
