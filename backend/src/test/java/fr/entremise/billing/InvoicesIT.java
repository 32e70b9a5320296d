package fr.entremise.billing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.agreement.NewTariff;
import fr.entremise.shared.Money;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** From the hours of a case to the invoice that is prepared. */
@IntegrationTest
class InvoicesIT extends InvoicingSteps {

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
}
