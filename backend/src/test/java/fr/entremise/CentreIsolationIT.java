package fr.entremise;

import static fr.entremise.testing.LikeABrowser.withAToken;
import static fr.entremise.testing.Programs.bearer;
import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.ApiScope;
import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.OpenApiDocument;
import fr.entremise.testing.OpenApiDocument.Endpoint;
import fr.entremise.testing.Programs;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Walks every endpoint of the OpenAPI document, so that a new one cannot be forgotten. */
@IntegrationTest
class CentreIsolationIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    OpenApiDocument api;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Programs programs;

    Centre a;
    Centre b;

    @BeforeEach
    void openTwoCentres() {
        a = centres.open();
        b = centres.open();
    }

    @TestFactory
    Stream<DynamicTest> aMemberOfOneCentreFindsNothingOfAnother() {
        List<UUID> members = Stream.of(Role.values())
                .filter(role -> role != Role.OPERATOR)
                .map(role ->
                        role.isOfBody() ? people.forBody(people.account(), role, "217101377", a) : people.with(role, a))
                .toList();
        return api.endpointsOfCentres().stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    for (UUID member : members) {
                        assertThat(statusAs(member, endpoint)).isEqualTo(404);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aProgramOfOneCentreFindsNothingOfAnother() {
        String token = programs.tokenOf(programs.in(a, ApiScope.values()));
        return api.endpointsOfCentres().stream()
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint.toString(),
                        () -> assertThat(http.method(endpoint.method())
                                        .uri(addressIn(b.id().slug(), endpoint))
                                        .with(bearer(token)))
                                .hasStatus(404)));
    }

    @TestFactory
    Stream<DynamicTest> aCentreThatDoesNotExistAnswersLikeOneThatIsNotYours() {
        UUID member = people.with(Role.CENTRE_ADMIN, a);
        return api.endpointsOfCentres().stream()
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint.toString(),
                        () -> assertThat(http.method(endpoint.method())
                                        .uri(addressIn("nowhere", endpoint))
                                        .with(as(member)))
                                .hasStatus(404)));
    }

    @TestFactory
    Stream<DynamicTest> withoutLoginNothingButPublicEndpointsAnswers() {
        return api.endpointsOfCentres().stream()
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint.toString(),
                        () -> assertThat(http.method(endpoint.method())
                                        .uri(addressIn(b.id().slug(), endpoint))
                                        .with(withAToken()))
                                .hasStatus(401)));
    }

    private int statusAs(UUID member, Endpoint endpoint) {
        return http.method(endpoint.method())
                .uri(addressIn(b.id().slug(), endpoint))
                .with(as(member))
                .exchange()
                .getResponse()
                .getStatus();
    }

    /** The address in a centre, with an id that may well exist there too. */
    private static String addressIn(String centre, Endpoint endpoint) {
        return endpoint.path()
                .replace("{centre}", centre)
                .replaceAll("\\{[^}]*siren[^}]*}", "217101377")
                .replaceAll("\\{[^}]+}", "0199a000-0000-7000-8000-000000000001");
    }
}
