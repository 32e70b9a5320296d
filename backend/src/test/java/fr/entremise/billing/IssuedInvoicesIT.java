package fr.entremise.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.agreement.NewTariff;
import fr.entremise.directory.AffiliationStatus;
import fr.entremise.document.PdfCompliance;
import fr.entremise.document.PdfText;
import fr.entremise.identity.Role;
import fr.entremise.shared.Money;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** An invoice from the day it has a number: locked, paid, printed, read by its body. */
@IntegrationTest
class IssuedInvoicesIT extends InvoicingSteps {

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
}
