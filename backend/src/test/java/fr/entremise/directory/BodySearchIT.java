package fr.entremise.directory;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Role;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.StatementCounter;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Looking for bodies in a directory filled with Saône-et-Loire. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodySearchIT {

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    DirectoryFilling filling;

    @Autowired
    Bodies bodies;

    @Autowired
    StatementCounter statements;

    @Autowired
    MockMvcTester http;

    Centre filled;
    Centre other;
    UUID manager;

    @BeforeAll
    void fillOneOfTwoCentres() {
        filled = centres.open();
        other = centres.open();
        manager = people.with(Role.CASE_MANAGER, filled);
        centres.run(filled, () -> {
            filling.fillNow();
            bodies.changeAffiliation(
                    new Siren("217101377"),
                    AffiliationStatus.MANDATORY,
                    java.time.LocalDate.of(2020, 1, 1),
                    "test",
                    "x");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "cluny, Cluny",
        "CLUNY, Cluny",
        "chalon, Chalon-sur-Saône",
        "chalon sur saone, Chalon-sur-Saône",
        "Châlon-sur-Saône, Chalon-sur-Saône",
        "macon, Mâcon",
        "MÂCON, Mâcon",
        "l abergement de cuisery, L'Abergement-de-Cuisery",
        "l’abergement-de-cui, L'Abergement-de-Cuisery",
        "labergement de cuisery, L'Abergement-de-Cuisery",
        "cuisery abergement, L'Abergement-de-Cuisery",
        "Saint Léger sur Dheune, Saint-Léger-sur-Dheune",
        "st leger sur dheune, Saint-Léger-sur-Dheune",
        "217100015, L'Abergement-de-Cuisery",
        "217 100 015, L'Abergement-de-Cuisery",
        "71137, Cluny",
        "cluny 71250, Cluny",
        "clunisois, CC du Clunisois"
    })
    void putsTheClosestMatchFirst(String text, String expected) {
        assertThat(search(text).getFirst().name()).isEqualTo(expected);
    }

    @Test
    void findsEveryBodyOfAPostcode() {
        assertThat(search("71250"))
                .hasSize(21)
                .extracting(BodySummary::postcodes)
                .allSatisfy(postcodes -> assertThat(postcodes).contains("71250"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "%", "_", "--", "\\", "'; drop table public_body; --", "zzzz", "999999999"})
    void findsNothingInSignsOrUnknownNames(String text) {
        assertThat(search(text)).isEmpty();
    }

    @Test
    void answersThePublicWithFourFieldsAndNoMore() {
        assertThat(http.get()
                        .uri(
                                "/api/v1/centres/{centre}/public/bodies?q=cluny&limit=10",
                                filled.id().slug()))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        [{"siren":"217101377","name":"Cluny","kind":"COMMUNE","postcodes":["71250"]}]
                        """);
    }

    @Test
    void tellsThePublicNothingOfAnotherCentre() {
        assertThat(http.get()
                        .uri(
                                "/api/v1/centres/{centre}/public/bodies?q=cluny",
                                other.id().slug()))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({"q=, q", "'q= ', q", "limit=5, q", "q=a&limit=0, limit", "q=a&limit=51, limit", "q=a&limit=x, limit"})
    void namesTheFieldOfABadPublicRequest(String query, String field) {
        assertThat(http.get().uri("/api/v1/centres/" + filled.id().slug() + "/public/bodies?" + query))
                .hasStatus(400)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void aPageCostsThreeStatementsHoweverLongItIs() {
        assertThat(statements.during(() -> list(new BodyFilter(null, null, null, false), 5)))
                .isEqualTo(3);
        assertThat(statements.during(() -> list(new BodyFilter("saint", null, null, false), 100)))
                .isEqualTo(3);
        assertThat(statements.during(() -> search("saint"))).isEqualTo(1);
    }

    @Test
    void pagesSortsAndFiltersOnTheServer() {
        String list = "/api/v1/centres/" + filled.id().slug() + "/bodies";
        assertThat(http.get()
                        .uri(list + "?size=3&page=1&kind=COMMUNE&sort=population,desc")
                        .with(as(manager)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"page":1,"size":3,"total":563,
                         "items":[{"name":"Montceau-les-Mines"},{"name":"Autun"},{"name":"Paray-le-Monial"}]}
                        """);
        assertThat(http.get().uri(list + "?status=MANDATORY").with(as(manager)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"total\":1,\"items\":[{\"name\":\"Cluny\",\"status\":\"MANDATORY\"}]}");
        assertThat(http.get().uri(list + "?status=UNSET&size=1").with(as(manager)))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(582);
        assertThat(http.get().uri(list + "?sort=name;drop").with(as(manager)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("sort");
    }

    private List<BodySummary> search(String text) {
        return CentreContext.callAs(filled.id(), () -> bodies.search(text, 50));
    }

    private void list(BodyFilter filter, int size) {
        CentreContext.runAs(filled.id(), () -> bodies.list(filter, new ListRequest(0, size, null)));
    }
}
