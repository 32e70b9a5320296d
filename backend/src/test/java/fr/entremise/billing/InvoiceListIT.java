package fr.entremise.billing;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.StatementCounter;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How lists of invoices are narrowed, for finance and for those who owe them. */
@IntegrationTest
class InvoiceListIT {

    private static final String CHALON = "217100767";
    private static final String CLUNY = "217101377";

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    MovableClock clock;

    @Autowired
    StatementCounter statements;

    @Autowired
    EntityManager entities;

    @Autowired
    JsonMapper json;

    Centre centre;
    UUID finance;

    @BeforeEach
    void issueFourInvoices() {
        clock.set("2026-05-20T08:00:00Z");
        centre = centres.open();
        finance = people.with(Role.FINANCE, centre);
        invoice(1, CHALON, "Épinac", "2026-01-10", "400.00", "400.00");
        invoice(2, CHALON, "Épinac", "2026-04-19", "62.15", "10.00");
        invoice(3, CHALON, "Épinac", "2026-04-20", "800.00", null);
        invoice(4, CLUNY, "Cluny", "2026-05-19", "100.50", null);
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @ParameterizedTest
    @CsvSource({
        "issuedFrom=2026-04-19&issuedTo=2026-04-20, 2 3",
        "issuedTo=2026-01-10, 1",
        "totalFrom=62.15&totalTo=100.5, 2 4",
        "totalFrom=400.01, 3",
        // Thirty days after the twentieth of April it is not late yet.
        "overdue=true, 2",
        "overdue=false, 1 3 4",
        "owed=true, 2 3 4",
        "owed=false, 1",
        "state=PARTLY_PAID, 2",
        "body=217101377, 4",
        "q=epinac, 1 2 3",
        "q=ÉPINAC, 1 2 3",
        "overdue=true&totalFrom=100, ''"
    })
    void eachFilterKeepsWhatItSays(String filter, String numbers) {
        assertThat(found("/invoices?" + filter, finance)).isEqualTo(numbers);
    }

    @Test
    void tellsTheLastDayOnWhichAnInvoiceIsNotLate() {
        JsonNode first =
                read(get("/invoices?sort=dueOn,asc&owed=true", finance)).at("/items/0");
        assertThat(first.get("number").asString()).isEqualTo("2026-000002");
        assertThat(first.get("dueOn").asString()).isEqualTo("2026-05-19");
    }

    @Test
    void aBodyNarrowsWhatItOwesAndNothingElse() {
        UUID hr = people.hrOf(CHALON, centre);
        assertThat(found("/own-invoices?owed=true", hr)).isEqualTo("2 3");
        assertThat(found("/own-invoices?overdue=true", hr)).isEqualTo("2");
        assertThat(found("/own-invoices?issuedFrom=2026-04-20", hr)).isEqualTo("3");
        assertThat(found("/own-invoices?body=" + CLUNY, hr)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "issuedFrom=2026-04-20&issuedTo=2026-04-19, 422, issuedTo",
        "totalTo=1E999999999, 422, totalTo",
        "totalFrom=-3, 422, totalFrom",
        "totalFrom=cher, 400, totalFrom",
        "overdue=souvent, 400, overdue",
        "body=217100000, 422, body",
        "year=26, 422, year"
    })
    void aFilterThatMeansNothingIsRefusedByItsName(String filter, int status, String field) {
        MvcTestResult answer = get("/invoices?" + filter, finance);
        assertThat(answer).hasStatus(status);
        assertThat(read(answer).at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void filtersAddNoStatement() {
        long bare = statements.during(() -> get("/invoices", finance));
        assertThat(statements.during(
                        () -> get("/invoices?overdue=true&totalFrom=1&issuedFrom=2026-01-01&q=epinac", finance)))
                .isEqualTo(bare);
    }

    private void invoice(int number, String siren, String name, String on, String total, String paid) {
        UUID id = UUID.randomUUID();
        UUID caseId = UUID.randomUUID();
        String code = "K7QX-00" + number;
        centres.run(centre, () -> {
            entities.createNativeQuery("""
                            insert into billable_case (case_id, reference, code, body_siren, opened_on, closed_on, version)
                            values (:case, :reference, :code, :siren, date '2025-12-01', date '2026-01-05', 0)
                            """)
                    .setParameter("case", caseId)
                    .setParameter("reference", "MPO-2026-71-00000" + number)
                    .setParameter("code", code)
                    .setParameter("siren", siren)
                    .executeUpdate();
            entities.createNativeQuery("""
                            insert into invoice (id, number, case_id, case_code, issued_on, issued_by, creditor_name,
                              creditor_siret, creditor_address, debtor_siren, debtor_name, debtor_siret,
                              debtor_address, affiliation_status, status_on, total_minutes, countable_minutes, total,
                              vat_mention)
                            values (:id, :number, :case, :code, cast(:on as date), :id, 'Centre', '28719999699001',
                              '1 rue Haute', :siren, :name, :siren || '99001', 'Mairie', 'NONE', date '2026-01-01', 60,
                              60, cast(:total as numeric), 'TVA non applicable')
                            """)
                    .setParameter("id", id)
                    .setParameter("number", "2026-00000" + number)
                    .setParameter("case", caseId)
                    .setParameter("code", code)
                    .setParameter("on", on)
                    .setParameter("siren", siren)
                    .setParameter("name", name)
                    .setParameter("total", total)
                    .executeUpdate();
            if (paid != null) {
                entities.createNativeQuery("""
                                insert into payment (id, invoice_id, paid_on, amount, means, recorded_by, recorded_at)
                                values (:case, :id, cast(:on as date), cast(:paid as numeric), 'TRANSFER', :id, now())
                                """)
                        .setParameter("case", caseId)
                        .setParameter("id", id)
                        .setParameter("on", on)
                        .setParameter("paid", paid)
                        .executeUpdate();
            }
        });
    }

    /** The ends of their numbers, in order. */
    private String found(String path, UUID who) {
        MvcTestResult answer = get(path + "&sort=number,asc", who);
        assertThat(answer).hasStatusOk();
        List<String> numbers = read(answer)
                .get("items")
                .valueStream()
                .map(item -> item.get("number").asString())
                .map(number -> number.substring(number.length() - 1))
                .toList();
        return String.join(" ", numbers);
    }

    private MvcTestResult get(String path, UUID who) {
        return http.get()
                .uri(URI.create("/api/v1/centres/" + centre.id() + path.replace("É", "%C3%89")))
                .with(as(who))
                .exchange();
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
