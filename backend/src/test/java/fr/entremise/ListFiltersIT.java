package fr.entremise;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.StatementCounter;
import fr.entremise.testing.TestPeople;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Filters of the lists, on the demonstration: what the server keeps is what reading each row would keep. */
@IntegrationTest
@TestPropertySource(properties = {"entremise.demo.enabled=true", "entremise.demo.password=same-ids"})
class ListFiltersIT {

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

    Centre centre;
    UUID manager;

    @BeforeEach
    void openTheDemonstration() {
        centre = centres.find(new CentreId("cdg71")).orElseThrow();
        manager = people.with(Role.CASE_MANAGER, centre);
    }

    @ParameterizedTest
    @CsvSource({"effective, effectiveOn", "ends, endsOn"})
    void conventionsBetweenTwoDays(String filter, String field) {
        List<JsonNode> all = rows("/conventions");
        assertThat(all).hasSizeGreaterThan(1);
        for (String day :
                Stream.concat(days(all, field), Stream.of("2024-01-01")).toList()) {
            assertThat(ids(rows("/conventions?" + filter + "From=" + day)))
                    .as(filter + " from " + day)
                    .isEqualTo(ids(kept(all, row -> text(row, field).compareTo(day) >= 0)));
            assertThat(ids(rows("/conventions?" + filter + "To=" + day)))
                    .as(filter + " to " + day)
                    .isEqualTo(ids(kept(
                            all,
                            row -> !text(row, field).isEmpty()
                                    && text(row, field).compareTo(day) <= 0)));
        }
    }

    @Test
    void conventionsByTheirLastSignature() {
        List<JsonNode> all = rows("/conventions");
        List<String> signed = new ArrayList<>();
        for (JsonNode row : all) {
            JsonNode sheet = read("/conventions/" + row.get("id").asString());
            String last = Stream.of("memberSignature", "centreSignature")
                    .map(party -> sheet.at("/" + party + "/signedOn").asString(""))
                    .max(String::compareTo)
                    .orElseThrow();
            if (last.isEmpty()) {
                continue;
            }
            signed.add(row.get("id").asString());
            assertThat(ids(rows("/conventions?lastSignatureFrom=" + last + "&lastSignatureTo=" + last)))
                    .contains(row.get("id").asString());
        }
        assertThat(signed).isNotEmpty();
        assertThat(ids(rows("/conventions?lastSignatureFrom=1990-01-01"))).containsExactlyInAnyOrderElementsOf(signed);
    }

    @Test
    void bodiesByTheirPopulation() {
        assertThat(total("/bodies?kind=COMMUNE&populationFrom=10000")).isBetween(1L, 20L);
        assertThat(rows("/bodies?kind=COMMUNE&populationFrom=10000"))
                .allSatisfy(body -> assertThat(body.get("population").asInt()).isGreaterThanOrEqualTo(10_000));
        assertThat(rows("/bodies?populationFrom=500&populationTo=520"))
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body.get("population").asInt()).isBetween(500, 520));
        long with = total("/bodies?populationFrom=0");
        assertThat(total("/bodies?populationFrom=501") + total("/bodies?populationTo=500"))
                .isEqualTo(with);
    }

    @Test
    void bodiesThatAConventionCoversAndTheOthers() {
        List<JsonNode> inForce = Stream.of("ACTIVE", "NOTICE_GIVEN")
                .flatMap(state -> rows("/conventions?state=" + state).stream())
                .toList();
        List<JsonNode> covered = rows("/bodies?covered=true");
        assertThat(covered.stream().map(body -> coverage(body, body.get("coverage"), "conventionId", "from", "until")))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(inForce.stream()
                        .map(convention -> coverage(convention, convention, "id", "effectiveOn", "endsOn"))
                        .toList());
        assertThat(rows("/bodies?covered=false"))
                .allSatisfy(body -> assertThat(body.get("coverage").isNull()).isTrue());
        assertThat(total("/bodies?covered=false")).isEqualTo(total("/bodies") - covered.size());
    }

    @Test
    void mailsByStateKindCaseAndDay() {
        List<JsonNode> all = rows("/mails?sort=createdAt,desc");
        assertThat(all).isNotEmpty();
        JsonNode one = all.getFirst();
        String kind = one.get("kind").asString();
        assertThat(rows("/mails?kind=" + kind))
                .allSatisfy(mail -> assertThat(mail.get("kind").asString()).isEqualTo(kind));
        assertThat(ids(rows("/mails?state=" + one.get("state").asString())))
                .contains(one.get("id").asString());
        assertThat(total("/mails?writtenFrom=2990-01-01")).isZero();
        assertThat(total("/mails?writtenTo=2990-01-01")).isEqualTo(total("/mails"));
        assertThat(total("/mails?q=mpo-"))
                .isEqualTo(all.stream()
                        .filter(mail -> text(mail, "reference").startsWith("MPO-"))
                        .count());
        assertThat(get("/mails?sort=recipient")).hasStatus(422);
        assertThat(get("/mails").getResponse().getContentType()).isNotNull();
        assertThat(read("/mails").toString()).doesNotContain("@");
    }

    @ParameterizedTest
    @CsvSource({
        "/bodies?populationFrom=10&populationTo=9, 422, populationTo",
        "/bodies?populationFrom=-1, 422, populationFrom",
        "/bodies?populationFrom=mille, 400, populationFrom",
        "/bodies?covered=peut-etre, 400, covered",
        "/conventions?effectiveFrom=2026-13-01, 400, effectiveFrom",
        "/conventions?endsFrom=2026-02-02&endsTo=2026-02-01, 422, endsTo",
        "/mails?writtenFrom=2026-02-02&writtenTo=2026-02-01, 422, writtenTo",
        "/mails?kind=SPAM, 400, kind"
    })
    void aFilterThatMeansNothingIsRefusedByItsName(String path, int status, String field) {
        MvcTestResult answer = get(path);
        assertThat(answer).hasStatus(status);
        JsonNode error = read(answer).at("/errors/0");
        assertThat(error.get("field").asString()).isEqualTo(field);
        assertThat(error.get("message").asString())
                .doesNotContain("convert", "java")
                .endsWith(".");
    }

    @Test
    void coverageCostsOneStatementHoweverManyBodies() {
        long bare = statements.during(() -> get("/bodies?size=5"));
        assertThat(statements.during(() -> get("/bodies?size=100&covered=false&populationFrom=1")))
                .isEqualTo(bare + 1);
    }

    @Test
    void everyPageOfCasesTellsHowManyThereAre() {
        int all = rows("/cases").size();
        assertThat(all).isGreaterThan(2);
        assertThat(total("/cases?size=2")).isEqualTo(all);
        assertThat(total("/cases?size=2&page=" + all)).isEqualTo(all);
        assertThat(total("/cases?q=nobody+is+called+so")).isZero();
        assertThat(total("/cases?q=nobody+is+called+so&page=1")).isZero();
        assertThat(statements.during(() -> get("/cases?size=100")))
                .isEqualTo(statements.during(() -> get("/cases?size=1")));
    }

    private static Stream<String> days(List<JsonNode> rows, String field) {
        return rows.stream()
                .map(row -> text(row, field))
                .filter(day -> !day.isEmpty())
                .distinct();
    }

    private static List<String> coverage(JsonNode body, JsonNode by, String... fields) {
        return Stream.concat(Stream.of(text(body, "siren")), Stream.of(fields).map(field -> text(by, field)))
                .toList();
    }

    private static String text(JsonNode row, String field) {
        return row.get(field).isNull() ? "" : row.get(field).asString();
    }

    private static List<JsonNode> kept(List<JsonNode> rows, Predicate<JsonNode> condition) {
        return rows.stream().filter(condition).toList();
    }

    private static List<String> ids(List<JsonNode> rows) {
        return rows.stream().map(row -> row.get("id").asString()).toList();
    }

    private long total(String path) {
        return read(path).get("total").asLong();
    }

    private List<JsonNode> rows(String path) {
        return read(path + (path.contains("?") ? "&" : "?") + "size=100")
                .get("items")
                .valueStream()
                .toList();
    }

    private JsonNode read(String path) {
        MvcTestResult answer = get(path);
        assertThat(answer).hasStatusOk();
        return read(answer);
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private MvcTestResult get(String path) {
        return http.get()
                .uri(URI.create("/api/v1/centres/" + centre.id() + path))
                .with(as(manager))
                .exchange();
    }
}
