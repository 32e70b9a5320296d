package fr.entremise.billing;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.testing.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What finance staff see of all cases and invoices. */
@IntegrationTest
class BillingListsIT extends InvoicingSteps {

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
}
