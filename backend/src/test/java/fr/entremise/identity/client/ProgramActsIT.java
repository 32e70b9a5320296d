package fr.entremise.identity.client;

import static fr.entremise.testing.Programs.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.audit.Journal;
import fr.entremise.audit.JournalEntry;
import fr.entremise.audit.JournalFilter;
import fr.entremise.identity.ApiScope;
import fr.entremise.shared.ListRequest;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.Programs;
import fr.entremise.testing.TestCentres;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs write, on the cases of the demonstration, and as whom the journal names them. */
@IntegrationTest
@TestPropertySource(properties = {"entremise.demo.enabled=true", "entremise.demo.password=same-ids"})
class ProgramActsIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    Centres centres;

    @Autowired
    TestCentres work;

    @Autowired
    Programs programs;

    @Autowired
    Journal journal;

    @Autowired
    JsonMapper json;

    private final JdbcClient owner;
    private Centre centre;

    @SuppressWarnings("NullAway.Init")
    ProgramActsIT(@Autowired @Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    @BeforeEach
    void findTheCentre() {
        centre = centres.find(new CentreId("cdg71")).orElseThrow();
    }

    @Test
    void aProgramWritesDownTheTimeOfAMediatorOnce() throws Exception {
        NewSecret program = programs.in(centre, ApiScope.TIME_WRITE);
        String token = programs.tokenOf(program);
        record Open(String reference, String code, LocalDate on) {}
        Open open = owner.sql("""
                        select reference, code, opened_on as "on" from c_cdg71.billable_case
                        where mediator_user_id is not null and closed_on is null order by reference limit 1
                        """).query(Open.class).single();
        String body = "{\"activity\":\"PLENARY\",\"on\":\"%s\",\"minutes\":95}".formatted(open.on());
        UUID key = UUID.randomUUID();

        MvcTestResult first = post("/cases/" + open.reference() + "/time-entries", body, token, key);
        MvcTestResult again = post("/cases/" + open.reference() + "/time-entries", body, token, key);

        assertThat(first).hasStatus(201).bodyJson().isLenientlyEqualTo("{\"minutes\":95}");
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        JournalEntry told = about("billing-case", open.code()).getLast();
        assertThat(told.action()).isEqualTo("TIME_RECORDED");
        assertThat(told.actorName())
                .isEqualTo("Programme «\u00a0" + program.client().name() + "\u00a0»");
        assertThat(told.actorUserId()).isEqualTo(program.client().id());
        assertThat(told.address()).isEqualTo("198.51.100.7");
        // Who writes time down reads neither the case nor what it costs.
        for (String path : List.of("/cases/" + open.reference(), "/billing/cases/" + open.code())) {
            assertThat(http.get().uri(address(path)).with(bearer(token))).hasStatus(403);
        }
    }

    @Test
    void aProgramIssuesAnInvoiceWithoutAnybodyToAskAgain() throws Exception {
        NewSecret program = programs.in(centre, ApiScope.INVOICES_READ, ApiScope.INVOICES_WRITE);
        String token = programs.tokenOf(program);
        String code = read(http.get()
                        .uri(address("/billing/cases?state=TO_INVOICE&size=100"))
                        .with(bearer(token))
                        .exchange())
                .get("items")
                .valueStream()
                .filter(account -> account.get("invoiceId").isNull())
                .findFirst()
                .orElseThrow()
                .get("code")
                .asString();

        JsonNode draft = read(post("/invoices", "{\"caseCode\":\"" + code + "\"}", token, UUID.randomUUID()));
        MvcTestResult issued =
                post("/invoices/" + draft.get("id").asString() + "/issue", "{}", token, UUID.randomUUID());

        assertThat(issued).hasStatusOk();
        List<JournalEntry> acts = work.in(
                centre,
                () -> journal.list(new JournalFilter(null, "INVOICE_ISSUED", null, null), new ListRequest(0, 1, null))
                        .items());
        assertThat(acts.getFirst().actorName())
                .isEqualTo("Programme «\u00a0" + program.client().name() + "\u00a0»");
        assertThat(post("/invoices/" + draft.get("id").asString() + "/payments", """
                        {"paidOn":"2026-11-20","amount":10.00,"means":"TRANSFER","reference":null}
                        """, token, UUID.randomUUID()))
                .hasStatus(403);
    }

    private List<JournalEntry> about(String type, String id) {
        return work.in(centre, () -> journal.about(type, id));
    }

    private MvcTestResult post(String path, String body, String token, UUID key) {
        return http.post()
                .uri(address(path))
                .with(bearer(token))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private JsonNode read(MvcTestResult answer) throws Exception {
        return json.readTree(answer.getResponse().getContentAsString());
    }

    private String address(String path) {
        return "/api/v1/centres/" + centre.id() + path;
    }
}
