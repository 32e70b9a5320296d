package fr.entremise;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks every endpoint of the OpenAPI document, so that a new one cannot be forgotten. */
@IntegrationTest
class CentreIsolationIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    Centre a;
    Centre b;

    @BeforeEach
    void openTwoCentres() {
        a = centres.open();
        b = centres.open();
    }

    @TestFactory
    Stream<DynamicTest> aMemberOfOneCentreFindsNothingOfAnother() throws Exception {
        List<UUID> members = Stream.of(Role.values())
                .filter(role -> role != Role.OPERATOR && role != Role.COLLECTIVITY_HR)
                .map(role -> people.with(role, a))
                .toList();
        UUID hr = people.hrOf("217101377", a);
        return endpointsOfCentres()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    for (UUID member : members) {
                        assertThat(statusAs(member, endpoint)).isEqualTo(404);
                    }
                    assertThat(statusAs(hr, endpoint)).isEqualTo(404);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aCentreThatDoesNotExistAnswersLikeOneThatIsNotYours() throws Exception {
        UUID member = people.with(Role.CENTRE_ADMIN, a);
        return endpointsOfCentres()
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint.toString(),
                        () -> assertThat(http.method(endpoint.method())
                                        .uri(endpoint.pathIn("nowhere"))
                                        .with(as(member)))
                                .hasStatus(404)));
    }

    @TestFactory
    Stream<DynamicTest> withoutLoginNothingButPublicEndpointsAnswers() throws Exception {
        return endpointsOfCentres()
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint.toString(),
                        () -> assertThat(http.method(endpoint.method())
                                        .uri(endpoint.pathIn(b.id().slug()))
                                        .with(csrf()))
                                .hasStatus(401)));
    }

    private int statusAs(UUID member, Endpoint endpoint) {
        return http.method(endpoint.method())
                .uri(endpoint.pathIn(b.id().slug()))
                .with(as(member))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private Stream<Endpoint> endpointsOfCentres() throws Exception {
        String document =
                http.get().uri("/api/v1/openapi.json").exchange().getResponse().getContentAsString();
        List<Endpoint> endpoints = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path :
                json.readTree(document).get("paths").properties()) {
            if (path.getKey().startsWith("/api/v1/centres/{centre}/")
                    && !path.getKey().contains("/public/")) {
                path.getValue()
                        .properties()
                        .forEach(operation -> endpoints.add(new Endpoint(
                                HttpMethod.valueOf(operation.getKey().toUpperCase(java.util.Locale.ROOT)),
                                path.getKey())));
            }
        }
        return endpoints.stream();
    }

    private record Endpoint(HttpMethod method, String path) {

        /** The address in a centre, with an id that may well exist there too. */
        String pathIn(String centre) {
            return path.replace("{centre}", centre)
                    .replaceAll("\\{[^}]*siren[^}]*}", "217101377")
                    .replaceAll("\\{[^}]+}", "0199a000-0000-7000-8000-000000000001");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
