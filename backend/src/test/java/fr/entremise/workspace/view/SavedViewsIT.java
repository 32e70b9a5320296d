package fr.entremise.workspace.view;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class SavedViewsIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    JsonMapper json;

    Centre centre;
    UUID clerk;
    UUID colleague;

    @BeforeEach
    void openACentre() {
        centre = centres.open();
        clerk = people.with(Role.CASE_MANAGER, centre);
        colleague = people.with(Role.CASE_MANAGER, centre);
    }

    @Test
    void aViewComesBackAsItWasKept() {
        keep("""
                {"list":"bodies","name":" Socle commun ","query":{"status":"COMMON_BASE","sort":"name,desc"},
                 "columns":["name","status"],"isDefault":true}
                """);

        assertThat(views("?list=bodies", clerk)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items":[{"list":"bodies","name":"Socle commun","query":{"status":"COMMON_BASE","sort":"name,desc"},
                  "columns":["name","status"],"isDefault":true}]}
                """);
        assertThat(views("?list=cases", clerk)).bodyJson().isLenientlyEqualTo("{\"items\":[]}");
    }

    @Test
    void eachPersonHasTheirOwn() {
        String id = keep("{\"list\":\"bodies\",\"name\":\"Les miennes\"}");

        assertThat(views("", colleague)).bodyJson().isLenientlyEqualTo("{\"items\":[]}");
        assertThat(send(HttpMethod.PUT, "/" + id, "{\"name\":\"Prise\"}", colleague))
                .hasStatus(404);
        assertThat(send(HttpMethod.DELETE, "/" + id, "", colleague)).hasStatus(404);
    }

    @Test
    void aNameStandsForOneViewOfAList() {
        keep("{\"list\":\"bodies\",\"name\":\"À revoir\"}");
        keep("{\"list\":\"cases\",\"name\":\"À revoir\"}");
        String other = keep("{\"list\":\"bodies\",\"name\":\"Autre\"}");

        assertRefused(save("{\"list\":\"bodies\",\"name\":\"à revoir\"}"), 409, "view-name-taken");
        assertRefused(send(HttpMethod.PUT, "/" + other, "{\"name\":\"À REVOIR\"}", clerk), 409, "view-name-taken");
        assertThat(send(HttpMethod.PUT, "/" + other, "{\"name\":\"AUTRE\"}", clerk))
                .hasStatusOk();
    }

    @Test
    void aListHasOneDefaultView() {
        keep("{\"list\":\"bodies\",\"name\":\"Un\",\"isDefault\":true}");
        String two = keep("{\"list\":\"bodies\",\"name\":\"Deux\",\"isDefault\":true}");
        keep("{\"list\":\"cases\",\"name\":\"Trois\",\"isDefault\":true}");

        assertThat(views("?list=bodies", clerk)).bodyJson().isLenientlyEqualTo("""
                {"items":[{"name":"Deux","isDefault":true},{"name":"Un","isDefault":false}]}
                """);

        assertThat(send(HttpMethod.PUT, "/" + two, "{\"name\":\"Deux\",\"isDefault\":false}", clerk))
                .hasStatusOk();
        assertThat(views("?list=bodies", clerk)).bodyJson().isLenientlyEqualTo("""
                {"items":[{"name":"Deux","isDefault":false},{"name":"Un","isDefault":false}]}
                """);
    }

    @Test
    void thirtyAreKeptAndNoMore() {
        for (int i = 0; i < 30; i++) {
            keep("{\"list\":\"bodies\",\"name\":\"Vue " + i + "\"}");
        }

        assertRefused(save("{\"list\":\"bodies\",\"name\":\"Une de trop\"}"), 422, "too-many-views");
        keep("{\"list\":\"cases\",\"name\":\"Une autre liste\"}");
    }

    @Test
    void aViewMayBeChangedAndRemoved() {
        String id = keep("{\"list\":\"bodies\",\"name\":\"Vue\",\"columns\":[\"name\"]}");

        assertThat(send(
                        HttpMethod.PUT,
                        "/" + id,
                        "{\"name\":\"Autre nom\",\"query\":{\"q\":\"cluny\"},\"columns\":null}",
                        clerk))
                .bodyJson()
                .isLenientlyEqualTo("{\"name\":\"Autre nom\",\"query\":{\"q\":\"cluny\"},\"columns\":null}");
        assertThat(send(HttpMethod.DELETE, "/" + id, "", clerk)).hasStatus(204);
        assertThat(views("", clerk)).bodyJson().isLenientlyEqualTo("{\"items\":[]}");
    }

    @Test
    void whatIsNoViewIsRefused() {
        assertRefused(save("{\"list\":\"payments\",\"name\":\"Vue\"}"), 422, "invalid-input");
        assertRefused(save("{\"list\":\"bodies\",\"name\":\" \"}"), 400, "bad-request");
        assertRefused(
                save("{\"list\":\"bodies\",\"name\":\"Vue\",\"query\":{\"q\":\"" + "a".repeat(201) + "\"}}"),
                400,
                "bad-request");
    }

    private String keep(String view) {
        MvcTestResult kept = save(view);
        assertThat(kept).hasStatus(201);
        return json.readTree(kept.getResponse().getContentAsByteArray())
                .get("id")
                .asString();
    }

    private MvcTestResult save(String view) {
        return send(HttpMethod.POST, "", view, clerk);
    }

    private MvcTestResult views(String query, UUID person) {
        return http.get()
                .uri("/api/v1/centres/" + centre.id() + "/views" + query)
                .with(as(person))
                .exchange();
    }

    private MvcTestResult send(HttpMethod method, String path, String body, UUID person) {
        return http.method(method)
                .uri("/api/v1/centres/" + centre.id() + "/views" + path)
                .with(as(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertRefused(MvcTestResult result, int status, String slug) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + slug);
    }
}
