package fr.entremise;

import static fr.entremise.testing.Places.inPlaceOf;
import static fr.entremise.testing.Programs.bearer;
import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.ApiScope;
import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.OpenApiDocument;
import fr.entremise.testing.OpenApiDocument.Endpoint;
import fr.entremise.testing.Programs;
import fr.entremise.testing.TestPeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Every endpoint of the OpenAPI document, asked for by every role and every scope through HTTP. What each is let through
 * to stands in access-matrix.txt, so that a right cannot be given without a line that a reviewer reads;
 * {@code -Daccess.update=true} writes the file anew.
 */
@IntegrationTest
@TestPropertySource(properties = {"entremise.demo.enabled=true", "entremise.demo.password=same-ids"})
class AccessMatrixIT {

    private static final Path WRITTEN_DOWN = Path.of("src/test/resources/access-matrix.txt");
    private static final String CHALON = "217100767";
    private static final String CLUNY = "217101377";

    /** Bodies that pass the check of their form, so that the rule about whose case it is gets asked. */
    private static final Map<String, String> WELL_FORMED = Map.of(
            "/cases/{reference}/time-entries POST",
            """
            {"activity":"PLENARY","on":"2026-11-20","minutes":120}""",
            "/cases/{reference}/assistants/{assistant}/end POST",
            """
            {"reason":"Mandat dénoncé"}""",
            "/cases/{reference}/closing POST",
            """
            {"outcome":"NO_AGREEMENT","endedBy":"MEDIATOR","knownByClaimantOn":"2026-11-20",
             "knownByEmployerOn":"2026-11-20","proof":"Récépissé","version":0}""",
            "/bodies/{siren}/accounts/invitations POST",
            """
            {"email":"collegue@exemple.fr"}""");

    private static final String NOBODYS = "0199a000-0000-7000-8000-000000000001";

    @Autowired
    MockMvcTester http;

    @Autowired
    OpenApiDocument api;

    @Autowired
    Centres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Programs programs;

    @Autowired
    MovableClock clock;

    private final JdbcClient owner;
    private final Map<Role, UUID> members = new EnumMap<>(Role.class);
    private final Map<ApiScope, String> tokens = new EnumMap<>(ApiScope.class);
    private Centre centre;

    @SuppressWarnings("NullAway.Init")
    AccessMatrixIT(@Autowired @Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    @BeforeEach
    void oneMemberOfEachRole() {
        centre = centres.find(new CentreId("cdg71")).orElseThrow();
        for (Role role : Role.values()) {
            switch (role) {
                case OPERATOR -> {}
                case COLLECTIVITY_HR -> members.put(role, people.hrOf(CLUNY, centre));
                case ELECTED_SIGNATORY -> members.put(role, people.signatoryOf(CLUNY, centre));
                default -> members.put(role, people.with(role, centre));
            }
        }
        // A token lasts minutes, walking through all endpoints may last longer.
        clock.set(Instant.now().toString());
        for (ApiScope scope : ApiScope.values()) {
            tokens.put(scope, programs.tokenOf(programs.in(centre, scope)));
        }
    }

    @AfterEach
    void giveTheTimeBack() {
        clock.release();
    }

    @Test
    void everyRoleAndScopeIsLetThroughToWhatIsWrittenDownAndToNothingElse() throws IOException {
        Map<String, String> lines = new TreeMap<>();
        for (Endpoint endpoint : api.endpointsOfCentres()) {
            Stream<String> roles = members.keySet().stream()
                    .filter(role -> isLetThrough(endpoint, as(memberAs(role)), role))
                    .map(Role::name);
            Stream<String> scopes = tokens.keySet().stream()
                    .filter(scope -> isLetThrough(endpoint, bearer(tokens.get(scope)), scope))
                    .map(ApiScope::value);
            lines.put(nameOf(endpoint), Stream.concat(roles, scopes).collect(Collectors.joining(" ")));
        }
        String matrix = lines.entrySet().stream()
                .map(line -> line.getKey() + ": " + line.getValue() + "\n")
                .collect(Collectors.joining());

        if (Boolean.getBoolean("access.update")) {
            Files.writeString(WRITTEN_DOWN, matrix);
        }

        assertThat(matrix).isEqualTo(Files.readString(WRITTEN_DOWN));
    }

    @Test
    void fromAnothersPlaceAnAdminDoesNothingAndSeesNoMoreOfTheCasesThanFromTheirOwn() throws IOException {
        Map<String, List<String>> written = Files.readAllLines(WRITTEN_DOWN).stream()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(line -> line[0], line -> List.of(line[1].split(" "))));
        List<String> ofTheBody = List.of(
                "/bodies/{siren}/accounts GET", "/own-cases GET", "/own-cases/{reference} GET", "/own-invoices GET");
        UUID admin = memberAs(Role.CENTRE_ADMIN);
        for (Role role : List.of(
                Role.CASE_MANAGER,
                Role.MEDIATOR,
                Role.FINANCE,
                Role.AUDITOR,
                Role.COLLECTIVITY_HR,
                Role.ELECTED_SIGNATORY)) {
            RequestPostProcessor place = inPlaceOf(http, admin, memberAs(role), centre);
            for (Endpoint endpoint : api.endpointsOfCentres()) {
                if (endpoint.method() != HttpMethod.GET) {
                    assertThat(isLetThrough(endpoint, place, role))
                            .as("%s in place of %s", endpoint, role)
                            .isFalse();
                } else if (isLetThrough(endpoint, place, role)) {
                    String name = nameOf(endpoint);
                    assertThat(written.get(name))
                            .as("%s in place of %s", name, role)
                            .contains(role.name());
                    if (!ofTheBody.contains(name)) {
                        assertThat(written.get(name)).as(name).contains(Role.CENTRE_ADMIN.name());
                    }
                }
            }
        }
    }

    @Test
    void whoeverControlsChangesNothingOfTheCentreAndReadsNoCase() throws IOException {
        List<String> own = List.of("/views", "/recents", "/jobs", "/exports", "/notices", "/journal/check");
        assertThat(Files.readAllLines(WRITTEN_DOWN).stream()
                        .filter(line -> line.contains(Role.AUDITOR.name()))
                        .map(line -> line.split(": ", 2)[0])
                        .filter(endpoint -> own.stream().noneMatch(endpoint::startsWith)))
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(endpoint).endsWith(" GET").doesNotStartWith("/cases"));
    }

    @Test
    void theOperatorFindsNoCentreAtAll() {
        UUID operator = owner.sql("select id from platform.user_account where email = 'operateur@entremise.demo'")
                .query(UUID.class)
                .single();

        assertThat(api.endpointsOfCentres())
                .allSatisfy(endpoint -> assertThat(statusOf(endpoint, pathOf(endpoint, CLUNY, NOBODYS), operator))
                        .isEqualTo(404));
    }

    @Test
    void humanResourcesOfOneBodyReachNothingOfAnother() {
        UUID cluny = memberAs(Role.COLLECTIVITY_HR);

        assertThat(endpointsWith("{siren}"))
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(statusOf(endpoint, pathOf(endpoint, CHALON, NOBODYS), cluny))
                        .isIn(403, 404));
    }

    @Test
    void whoeverWorksForOneBodyAndSignsForAnotherIsEachInItsPlace() throws IOException {
        UUID both = people.forBody(people.hrOf(CLUNY, centre), Role.ELECTED_SIGNATORY, CHALON, centre);
        Set<String> forSignatories = Files.readAllLines(WRITTEN_DOWN).stream()
                .filter(line -> line.contains(Role.ELECTED_SIGNATORY.name()))
                .map(line -> line.split(": ", 2)[0])
                .collect(Collectors.toSet());

        assertThat(endpointsWith("{siren}")).anyMatch(endpoint -> forSignatories.contains(nameOf(endpoint)));
        assertThat(endpointsWith("{siren}")).allSatisfy(endpoint -> {
            if (forSignatories.contains(nameOf(endpoint))) {
                assertThat(statusOf(endpoint, pathOf(endpoint, CHALON, NOBODYS), both))
                        .isEqualTo(200);
            } else {
                assertThat(statusOf(endpoint, pathOf(endpoint, CHALON, NOBODYS), both))
                        .isIn(403, 404);
            }
        });
        assertThat(http.get().uri("/api/v1/centres/cdg71/own-cases?size=100").with(as(both)))
                .hasStatus(200)
                .bodyText()
                .doesNotContain("Chalon");
        assertThat(http.get().uri("/api/v1/centres/cdg71/own-cases?size=100").with(as(people.hrOf(CHALON, centre))))
                .bodyText()
                .contains("Chalon");
    }

    @Test
    void onlyThoseWhoConductACaseOrItsEmployerReachIt() {
        String reference = owner.sql("""
                        select reference from c_cdg71.mediation_case
                        where employer_siren = ? and mediator_user_id is not null limit 1
                        """).param(CHALON).query(String.class).single();
        UUID otherMediator = memberAs(Role.MEDIATOR);
        UUID otherEmployer = memberAs(Role.COLLECTIVITY_HR);
        UUID signatory = people.signatoryOf(CHALON, centre);

        assertThat(endpointsWith("{reference}")).isNotEmpty().allSatisfy(endpoint -> {
            String path = pathOf(endpoint, CHALON, reference);
            assertThat(statusOf(endpoint, path, otherMediator)).isIn(403, 404);
            assertThat(statusOf(endpoint, path, otherEmployer)).isIn(403, 404);
            assertThat(statusOf(endpoint, path, signatory)).isIn(403, 404);
        });
    }

    /** Refused means 403; what the request lacks besides is answered after the right was asked for. */
    private boolean isLetThrough(Endpoint endpoint, RequestPostProcessor whoever, Object as) {
        int status = statusOf(endpoint, pathOf(endpoint, CLUNY, NOBODYS), whoever);
        assertThat(status).as("%s as %s", endpoint, as).isNotIn(401, 500);
        return status != 403;
    }

    private int statusOf(Endpoint endpoint, String path, UUID person) {
        return statusOf(endpoint, path, as(person));
    }

    private int statusOf(Endpoint endpoint, String path, RequestPostProcessor whoever) {
        var request = http.method(endpoint.method()).uri(path).with(whoever);
        if (endpoint.takesFiles()) {
            request = request.contentType(MediaType.MULTIPART_FORM_DATA);
        } else if (endpoint.method() != HttpMethod.GET) {
            String body = WELL_FORMED.getOrDefault(nameOf(endpoint), "{}");
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange().getResponse().getStatus();
    }

    private List<Endpoint> endpointsWith(String place) {
        return api.endpointsOfCentres().stream()
                .filter(endpoint -> endpoint.path().contains(place))
                .toList();
    }

    private UUID memberAs(Role role) {
        return java.util.Objects.requireNonNull(members.get(role));
    }

    private static String nameOf(Endpoint endpoint) {
        return endpoint.path().replace("/api/v1/centres/{centre}", "") + " " + endpoint.method();
    }

    private static String pathOf(Endpoint endpoint, String siren, String reference) {
        return endpoint.path()
                .replace("{centre}", "cdg71")
                .replaceAll("\\{[^}]*siren[^}]*}", siren)
                .replace("{reference}", reference)
                .replaceAll("\\{[^}]+}", NOBODYS);
    }
}
