package fr.entremise.workspace.search;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.StatementCounter;
import fr.entremise.testing.TestPeople;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looking for things and opening them again, on the data of the demonstration. */
@IntegrationTest
@TestPropertySource(properties = {"entremise.demo.enabled=true", "entremise.demo.password=same-ids"})
class QuickSearchIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    Centres centres;

    @Autowired
    TestPeople people;

    @Autowired
    StatementCounter statements;

    @Autowired
    JsonMapper json;

    private final JdbcClient owner;
    private Centre centre;
    private UUID manager;
    private UUID finance;

    @SuppressWarnings("NullAway.Init")
    QuickSearchIT(@Autowired @Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    @BeforeEach
    void openTheDemonstration() {
        centre = centres.find(new CentreId("cdg71")).orElseThrow();
        manager = people.with(Role.CASE_MANAGER, centre);
        finance = people.with(Role.FINANCE, centre);
    }

    @Test
    void aBodyIsFoundByAFewLettersWithItsPage() {
        assertThat(found("cluny", manager)).anySatisfy(item -> {
            assertThat(item.get("kind").asString()).isEqualTo("BODY");
            assertThat(item.get("id").asString()).isEqualTo("217101377");
            assertThat(item.get("title").asString()).isEqualTo("Cluny");
            assertThat(item.get("subtitle").asString()).startsWith("Commune · 217101377 · ");
            assertThat(item.get("path").asString()).isEqualTo("collectivites/217101377");
        });
        assertThat(kinds("cluny", manager)).contains("BODY", "CONVENTION");
    }

    @Test
    void manyOfOneKindDoNotHideTheOthers() {
        List<JsonNode> items = found("chalon", manager);

        assertThat(items).hasSizeLessThanOrEqualTo(8);
        assertThat(kinds("chalon", manager)).contains("BODY", "CONVENTION");
    }

    @Test
    void aCaseIsFoundByItsReferenceForThoseWhoMayKnowOfIt() {
        String reference = anything("select reference from %s.mediation_case order by reference limit 1");

        assertThat(ids(reference, manager)).contains(reference);
        assertThat(ids(reference, people.with(Role.MEDIATOR, centre))).doesNotContain(reference);
        assertThat(ids(reference, finance)).isEmpty();
        assertThat(ids(reference, people.hrOf("217100015", centre))).doesNotContain(reference);
    }

    @Test
    void nobodyIsFoundByTheirName() {
        List<String> names = owner.sql(
                        "select distinct family_name from c_%s.mediation_case where family_name is not null"
                                .formatted(centre.id()))
                .query(String.class)
                .list();
        assertThat(names).isNotEmpty();
        for (String name : names) {
            assertThat(kinds(name, manager)).as(name).doesNotContain("CASE");
        }
    }

    @Test
    void financeFindsCodesAndInvoicesAndNoReference() {
        String code = anything("select code from %s.billable_case order by code limit 1");

        assertThat(ids(code, finance)).contains(code);
        for (String text : List.of("MPO", "chalon", code)) {
            assertThat(found(text, finance).toString())
                    .as(text)
                    .doesNotContain("MPO-")
                    .doesNotContain("MIP-");
        }
    }

    @Test
    void somebodyWhoWorksForABodyFindsItsOwnThingsOnly() {
        UUID hr = people.hrOf("217101377", centre);

        assertThat(kinds("chalon", hr)).doesNotContain("BODY", "CONVENTION", "MEDIATOR");
        assertThat(found("chalon", hr).toString()).doesNotContain("Chalon");
    }

    @Test
    void anInvoiceIsFoundByItsNumberByFinanceAndByWhoOwesIt() {
        String number = anything("select number from %s.invoice order by number limit 1");
        String siren = anything("select debtor_siren from %s.invoice order by number limit 1");

        assertThat(found(number, finance))
                .anySatisfy(item -> assertThat(item.get("path").asString()).isEqualTo("factures/" + number));
        assertThat(found(number, people.hrOf(siren, centre)))
                .anySatisfy(item -> assertThat(item.get("path").asString()).isEqualTo("ma-collectivite/factures"));
        assertThat(ids(number, people.hrOf(siren.equals("217101377") ? "217100767" : "217101377", centre)))
                .isEmpty();
    }

    @Test
    void aMediatorIsFoundByName() {
        String name = anything("select name from %s.mediator order by name limit 1");

        assertThat(kinds(name, manager)).contains("MEDIATOR");
        assertThat(kinds(name, finance)).doesNotContain("MEDIATOR");
    }

    @Test
    void whatIsTooShortOrTooMuchIsRefused() {
        assertThat(get("/search?q=c", manager).getStatus()).isEqualTo(422);
        assertThat(get("/search?q=cluny&limit=21", manager).getStatus()).isEqualTo(422);
        assertThat(get("/search", manager).getStatus()).isEqualTo(400);
    }

    @Test
    void twentyResultsCostAsManyStatementsAsOne() {
        long one = cost("/search?q=saint&limit=1");
        long twenty = cost("/search?q=saint&limit=20");

        assertThat(twenty).isEqualTo(one).isLessThan(20);
    }

    @Test
    void whatWasOpenedLastComesFirst() {
        remember("BODY", "217101377", manager);
        remember("BODY", "217100767", manager);
        remember("BODY", "217101377", manager);

        assertThat(recents(manager)).containsExactly("217101377", "217100767");
        assertThat(recents(finance)).isEmpty();
    }

    @Test
    void tenAreShownAndTheyCostAsManyStatementsAsOne() {
        List<String> sirens = owner.sql(
                        "select siren from c_%s.public_body order by siren limit 12".formatted(centre.id()))
                .query(String.class)
                .list();
        remember("BODY", sirens.getFirst(), manager);
        long one = cost("/recents");
        sirens.forEach(siren -> remember("BODY", siren, manager));

        assertThat(recents(manager)).hasSize(10).startsWith(sirens.getLast());
        assertThat(cost("/recents")).isEqualTo(one);
    }

    @Test
    void whatOneMayNotOpenIsNotRemembered() {
        String reference = anything("select reference from %s.mediation_case order by reference limit 1");

        assertThat(put("CASE", reference, people.with(Role.MEDIATOR, centre)).getStatus())
                .isEqualTo(404);
        assertThat(put("BODY", "999999999", manager).getStatus()).isEqualTo(404);
        assertThat(put("CONVENTION", "not-an-id", manager).getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsTakenOutOfSightIsNoLongerShown() {
        UUID person = people.with(Role.CASE_MANAGER, centre);
        remember("BODY", "217101377", person);
        owner.sql("update platform.membership set role = 'COLLECTIVITY_HR', body_siren = '217100767', body_name = 'X'"
                        + " where user_id = ?")
                .param(person)
                .update();

        assertThat(recents(person)).isEmpty();
    }

    private long cost(String path) {
        // Whatever is asked the first time only is not counted.
        get(path, manager);
        return statements.during(() -> get(path, manager));
    }

    private String anything(String query) {
        return owner.sql(query.formatted("c_" + centre.id()))
                .query(String.class)
                .single();
    }

    private List<JsonNode> found(String text, UUID person) {
        MockHttpServletResponse answer = get("/search?q=" + text, person);
        assertThat(answer.getStatus()).isEqualTo(200);
        return items(answer);
    }

    private Set<String> kinds(String text, UUID person) {
        return found(text, person).stream()
                .map(item -> item.get("kind").asString())
                .collect(Collectors.toSet());
    }

    private List<String> ids(String text, UUID person) {
        return found(text, person).stream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private List<String> recents(UUID person) {
        return items(get("/recents", person)).stream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private void remember(String kind, String id, UUID person) {
        assertThat(put(kind, id, person).getStatus()).isEqualTo(204);
    }

    private MockHttpServletResponse put(String kind, String id, UUID person) {
        return http.put()
                .uri("/api/v1/centres/" + centre.id() + "/recents")
                .with(as(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("kind", kind, "id", id)))
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

    private List<JsonNode> items(MockHttpServletResponse answer) {
        JsonNode items = json.readTree(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
