package fr.entremise.workspace.export;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import fr.entremise.audit.Journal;
import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodyKind;
import fr.entremise.directory.NewBody;
import fr.entremise.identity.Role;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ten lists as files, on the data of the demonstration. */
@IntegrationTest
@TestPropertySource(properties = {"entremise.demo.enabled=true", "entremise.demo.password=same-ids"})
class ExportsIT {

    /** 202 for whoever sees the list on the screen: admin, manager, mediator, finance, human resources. */
    private static final String WHO_MAY = """
            bodies        202 202 202 202 403
            cases         202 202 202 403 403
            conventions   202 202 403 202 403
            invoices      202 403 403 202 403
            billing-cases 202 403 403 202 403
            mediators     202 202 202 403 403
            tariffs       202 202 403 202 403
            mails         403 202 403 403 403
            own-cases     403 403 403 403 202
            own-invoices  403 403 403 403 202
            journal       202 403 403 403 403
            accounts      202 403 403 403 403
            """;

    private static final Map<String, String> ADDRESSES = Map.of("billing-cases", "/billing/cases");

    @Autowired
    MockMvcTester http;

    @Autowired
    Centres centres;

    @Autowired
    TestCentres work;

    @Autowired
    TestPeople people;

    @Autowired
    Bodies bodies;

    @Autowired
    Journal journal;

    @Autowired
    List<ExportableList<?>> lists;

    @Autowired
    JsonMapper json;

    Centre centre;
    UUID manager;
    UUID finance;

    @BeforeEach
    void openTheDemonstration() {
        centre = centres.find(new CentreId("cdg71")).orElseThrow();
        manager = people.with(Role.CASE_MANAGER, centre);
        finance = people.with(Role.FINANCE, centre);
    }

    @Test
    void eachListIsForThoseWhoSeeItOnTheScreen() {
        List<UUID> everybody = List.of(
                people.with(Role.CENTRE_ADMIN, centre),
                manager,
                people.with(Role.MEDIATOR, centre),
                finance,
                people.hrOf("217100767", centre));
        for (String line : WHO_MAY.lines().toList()) {
            List<String> cells = List.of(line.trim().split("\\s+"));
            for (int i = 0; i < everybody.size(); i++) {
                MockHttpServletResponse answer =
                        start(Map.of("list", cells.getFirst(), "format", "CSV"), everybody.get(i));
                assertThat(answer.getStatus())
                        .as("%s asked for by number %d", cells.getFirst(), i)
                        .isEqualTo(Integer.parseInt(cells.get(i + 1)));
            }
        }
        assertThat(WHO_MAY.lines().map(line -> line.split(" ", 2)[0]))
                .containsExactlyInAnyOrderElementsOf(
                        lists.stream().map(ExportableList::name).toList());
    }

    @Test
    void everyFilterOfAListIsAFilterOfItsFile() throws Exception {
        JsonNode paths = read(http.get().uri("/api/v1/openapi.json").exchange().getResponse())
                .get("paths");
        for (ExportableList<?> list : lists) {
            String address = "/api/v1/centres/{centre}" + ADDRESSES.getOrDefault(list.name(), "/" + list.name());
            TreeSet<String> filters = new TreeSet<>();
            for (JsonNode parameter : paths.get(address).get("get").get("parameters")) {
                if (parameter.get("in").asString().equals("query")) {
                    filters.add(parameter.get("name").asString());
                }
            }
            filters.removeAll(List.of("page", "size", "sort"));
            assertThat(list.filters()).as(list.name()).containsExactlyInAnyOrderElementsOf(filters);
        }
    }

    @Test
    void everyListIsWrittenInBothFormats() throws Exception {
        for (String list : List.of("bodies", "cases", "conventions", "mediators", "tariffs")) {
            for (String format : List.of("CSV", "XLSX")) {
                assertThat(end(Map.of("list", list, "format", format), manager)
                                .get("state")
                                .asString())
                        .as(list + " " + format)
                        .isEqualTo("DONE");
            }
        }
    }

    @Test
    void theAdministratorTakesTheJournalAndTheAccounts() throws Exception {
        UUID admin = people.with(Role.CENTRE_ADMIN, centre);
        for (String list : List.of("journal", "accounts")) {
            for (String format : List.of("CSV", "XLSX")) {
                assertThat(end(Map.of("list", list, "format", format), admin)
                                .get("state")
                                .asString())
                        .as(list + " " + format)
                        .isEqualTo("DONE");
            }
        }
        JsonNode accounts = end(
                Map.of(
                        "list",
                        "accounts",
                        "format",
                        "CSV",
                        "columns",
                        List.of("roles"),
                        "query",
                        Map.of("role", "FINANCE")),
                admin);
        assertThat(fileOf(accounts, admin).lines().skip(1)).isNotEmpty().allMatch(line -> line.contains("finances"));
    }

    @Test
    void theFileHoldsTheFilteredRowsInTheOrderAskedForWithTheColumnsChosen() throws Exception {
        JsonNode job = end(
                Map.of(
                        "list",
                        "bodies",
                        "format",
                        "CSV",
                        "columns",
                        List.of("name", "status"),
                        "query",
                        Map.of("status", "COMMON_BASE", "sort", "name,asc", "q", "tournus")),
                manager);

        assertThat(job.at("/result/fileName").asString()).matches("collectivites-\\d{4}-\\d{2}-\\d{2}\\.csv");
        assertThat(fileOf(job, manager)).isEqualTo("\ufeffNom;Affiliation\r\nTournus;Non affiliée, socle commun\r\n");
    }

    @Test
    void theFileIsNarrowedByTheSameEndsAsTheList() throws Exception {
        Map<String, Object> query = Map.of("populationFrom", "10000", "kind", "COMMUNE", "sort", "population,desc");
        JsonNode job =
                end(Map.of("list", "bodies", "format", "CSV", "columns", List.of("name"), "query", query), manager);

        assertThat(fileOf(job, manager).lines().skip(1).toList())
                .isEqualTo(read(get("/bodies?populationFrom=10000&kind=COMMUNE&sort=population,desc", manager))
                        .get("items")
                        .valueStream()
                        .map(body -> body.get("name").asString())
                        .toList())
                .startsWith("Chalon-sur-Saône");
    }

    @Test
    void aLongListIsWholeAndSaysHowFarItIs() throws Exception {
        JsonNode job = end(Map.of("list", "bodies", "format", "CSV", "query", Map.of("kind", "COMMUNE")), manager);

        assertThat(job.get("total").asInt()).isEqualTo(job.get("done").asInt()).isGreaterThan(500);
        List<String> lines = fileOf(job, manager).lines().toList();
        assertThat(lines).hasSize(job.get("total").asInt() + 1).doesNotHaveDuplicates();
    }

    @Test
    void aNameThatIsAFormulaIsOnlyAText() throws Exception {
        Centre own = work.open();
        UUID clerk = people.with(Role.CASE_MANAGER, own);
        work.in(
                own,
                () -> bodies.add(new NewBody(
                        new Siren("217100767"),
                        "=HYPERLINK(\"http://example.test\";\"x\")",
                        BodyKind.OTHER,
                        null,
                        List.of())));
        centre = own;

        JsonNode job = end(Map.of("list", "bodies", "format", "CSV", "columns", List.of("name")), clerk);

        assertThat(fileOf(job, clerk)).endsWith("\"'=HYPERLINK(\"\"http://example.test\"\";\"\"x\"\")\"\r\n");
    }

    @Test
    void financeTakesAwayCodesAndNoReference() throws Exception {
        String cases = fileOf(end(Map.of("list", "billing-cases", "format", "CSV"), finance), finance);
        String invoices = fileOf(end(Map.of("list", "invoices", "format", "CSV"), finance), finance);

        assertThat(cases.lines()).hasSizeGreaterThan(2);
        assertThat(cases + invoices).doesNotContain("MPO-").doesNotContain("MIP-");
    }

    @Test
    void aMediatorTakesAwayTheirOwnCasesAndABodyItsOwnInvoices() throws Exception {
        UUID mediator = people.with(Role.MEDIATOR, centre);
        UUID hr = people.hrOf("217101377", centre);

        assertThat(fileOf(end(Map.of("list", "cases", "format", "CSV"), mediator), mediator)
                        .lines())
                .hasSize(1);
        assertThat(fileOf(end(Map.of("list", "own-invoices", "format", "CSV"), hr), hr))
                .doesNotContain("217100767");
    }

    @Test
    void aDoubleClickMakesOneFile() throws Exception {
        UUID key = UUID.randomUUID();
        Map<String, Object> asked = Map.of("list", "tariffs", "format", "CSV");

        String first = read(start(asked, manager, key)).get("id").asString();
        String second = read(start(asked, manager, key)).get("id").asString();

        assertThat(second).isEqualTo(first);
        assertThat(start(Map.of("list", "tariffs", "format", "XLSX"), manager, key)
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void whatTheListDoesNotKnowIsRefusedAtOnce() {
        assertThat(refusedField(Map.of("list", "payments", "format", "CSV"))).isEqualTo("list");
        assertThat(refusedField(Map.of("list", "bodies", "format", "CSV", "columns", List.of("iban"))))
                .isEqualTo("columns");
        assertThat(refusedField(Map.of("list", "bodies", "format", "CSV", "query", Map.of("statut", "NONE"))))
                .isEqualTo("query.statut");
        assertThat(refusedField(Map.of("list", "bodies", "format", "CSV", "query", Map.of("kind", "CITY"))))
                .isEqualTo("query.kind");
        assertThat(refusedField(Map.of("list", "bodies", "format", "CSV", "query", Map.of("sort", "iban"))))
                .isEqualTo("sort");
        assertThat(refusedField(Map.of("list", "cases", "format", "CSV", "query", Map.of("receivedFrom", "hier"))))
                .isEqualTo("query.receivedFrom");
        assertThat(refusedField(Map.of(
                        "list",
                        "bodies",
                        "format",
                        "CSV",
                        "query",
                        Map.of("populationFrom", "10", "populationTo", "9"))))
                .isEqualTo("query.populationTo");
    }

    @Test
    void theJournalRemembersWhoTookAListAway() throws Exception {
        end(Map.of("list", "conventions", "format", "XLSX"), manager);

        assertThat(work.in(centre, () -> journal.about("LIST", "conventions"))).anySatisfy(entry -> {
            assertThat(entry.actorUserId()).isEqualTo(manager);
            assertThat(entry.summary()).startsWith("Export de la liste «\u00a0Conventions\u00a0» (XLSX, ");
        });
    }

    private String refusedField(Map<String, Object> asked) {
        MockHttpServletResponse answer = start(asked, manager);
        assertThat(answer.getStatus()).isEqualTo(422);
        return read(answer).at("/errors/0/field").asString();
    }

    private JsonNode end(Map<String, Object> asked, UUID person) {
        MockHttpServletResponse started = start(asked, person);
        assertThat(started.getStatus()).isEqualTo(202);
        String id = read(started).get("id").asString();
        return await().until(
                        () -> read(get("/jobs/" + id, person)),
                        job -> !job.get("finishedAt").isNull());
    }

    private String fileOf(JsonNode job, UUID person) {
        MockHttpServletResponse file = get("/jobs/" + job.get("id").asString() + "/result", person);
        assertThat(file.getStatus()).isEqualTo(200);
        return new String(file.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse start(Map<String, Object> asked, UUID person) {
        return start(asked, person, UUID.randomUUID());
    }

    private MockHttpServletResponse start(Map<String, Object> asked, UUID person, UUID key) {
        return http.post()
                .uri("/api/v1/centres/" + centre.id() + "/exports")
                .with(as(person))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(json.writeValueAsString(asked))
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse get(String path, UUID person) {
        return http.get()
                .uri("/api/v1/centres/" + centre.id() + path)
                .with(as(person))
                .exchange()
                .getResponse();
    }

    private JsonNode read(MockHttpServletResponse answer) {
        return json.readTree(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
