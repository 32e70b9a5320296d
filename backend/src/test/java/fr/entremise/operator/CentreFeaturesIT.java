package fr.entremise.operator;

import static fr.entremise.testing.Places.inPlaceOf;
import static fr.entremise.testing.Programs.bearer;
import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.identity.Accounts;
import fr.entremise.identity.ApiScope;
import fr.entremise.identity.Role;
import fr.entremise.identity.client.NewSecret;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.Programs;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An operator closes a feature for one centre: refused there from the next request on, and nowhere else. */
@IntegrationTest
class CentreFeaturesIT {

    private static final String CLOSED = "{\"type\":\"/problems/feature-closed\",\"status\":403}";

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres testCentres;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    Programs programs;

    private final JdbcClient owner;
    private UUID operator;
    private Centre centre;
    private UUID admin;

    @SuppressWarnings("NullAway.Init")
    CentreFeaturesIT(@Autowired @Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    @BeforeEach
    void anOperatorAndACentre() {
        operator = people.account();
        accounts.makeOperator(operator);
        centre = testCentres.open();
        admin = people.with(Role.CENTRE_ADMIN, centre);
    }

    @Test
    void programsAreRefusedWithTheirPageUntilTheyAreOpenedAgain() throws Exception {
        RequestPostProcessor program = bearer(programs.tokenOf(programs.in(centre, ApiScope.BODIES_READ)));
        assertThat(get("/bodies", program)).hasStatusOk();
        assertThat(get("/api-clients", as(admin))).hasStatusOk();

        assertThat(set("PROGRAMS", false))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.closed")
                .asArray()
                .containsExactly("PROGRAMS");

        assertThat(get("/bodies", program)).hasStatus(403).bodyJson().isLenientlyEqualTo(CLOSED);
        assertThat(get("/api-clients", as(admin))).hasStatus(403).bodyJson().isLenientlyEqualTo(CLOSED);
        assertThat(get("/bodies", as(admin))).as("people go on").hasStatusOk();
        assertThat(http.get().uri("/api/v1/centres"))
                .bodyJson()
                .extractingPath("$[?(@.slug == '" + slug() + "')].closed[0]")
                .asArray()
                .containsExactly("PROGRAMS");

        assertThat(set("PROGRAMS", true)).hasStatusOk();
        assertThat(get("/bodies", program)).hasStatusOk();
    }

    @Test
    void aProgramOfACentreClosedToProgramsIsGivenNoTokenLikeOneThatIsNotThere() throws Exception {
        NewSecret program = programs.in(centre, ApiScope.BODIES_READ);
        NewSecret elsewhere = programs.in(testCentres.open(), ApiScope.BODIES_READ);
        assertThat(ask(program).getStatus()).isEqualTo(200);

        assertThat(set("PROGRAMS", false)).hasStatusOk();

        MockHttpServletResponse refused = ask(program);
        MockHttpServletResponse nobody = programs.ask("nobody-0123456789ab", program.secret(), null);
        assertThat(refused.getStatus()).isEqualTo(401).isEqualTo(nobody.getStatus());
        assertThat(refused.getContentAsString())
                .isEqualTo("{\"error\":\"invalid_client\"}")
                .isEqualTo(nobody.getContentAsString());
        assertThat(refused.getHeader("WWW-Authenticate"))
                .isEqualTo("Basic realm=\"Entremise\"")
                .isEqualTo(nobody.getHeader("WWW-Authenticate"));
        assertThat(ask(elsewhere).getStatus()).as("another centre's").isEqualTo(200);

        assertThat(set("PROGRAMS", true)).hasStatusOk();
        assertThat(ask(program).getStatus()).isEqualTo(200);
    }

    @Test
    void listsAreNotTakenAwayFromThatCentreAlone() {
        Centre other = testCentres.open();
        UUID elsewhere = people.with(Role.CENTRE_ADMIN, other);
        assertThat(export(centre, admin)).hasStatus(202);

        assertThat(set("EXPORTS", false)).hasStatusOk();

        assertThat(export(centre, admin)).hasStatus(403).bodyJson().isLenientlyEqualTo(CLOSED);
        assertThat(export(other, elsewhere)).hasStatus(202);
    }

    @Test
    void aPlaceThatIsTakenIsGivenBackAtOnce() {
        UUID manager = people.with(Role.CASE_MANAGER, centre);
        RequestPostProcessor place = inPlaceOf(http, admin, manager, centre);
        assertThat(get("/cases", place)).hasStatusOk();

        assertThat(set("TAKING_PLACES", false)).hasStatusOk();

        assertThat(get("/cases", place))
                .hasStatus(403)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\":\"/problems/impersonation-over\"}");
        assertThat(post("/api/v1/centres/" + slug() + "/accounts/" + manager + "/impersonation", admin, """
                        {"reason":"Elle ne trouve pas sa liste"}"""))
                .hasStatus(403)
                .bodyJson()
                .isLenientlyEqualTo(CLOSED);
    }

    @Test
    void bothJournalsTellWhatChangedAndWhyAndWhatDidNotIsNotTold() {
        assertThat(set("EXPORTS", true)).as("it is open already").hasStatusOk();
        assertThat(set("EXPORTS", false)).hasStatusOk();
        assertThat(set("EXPORTS", false)).hasStatusOk();
        assertThat(set("EXPORTS", true)).hasStatusOk();
        assertThat(set("PAINTING", false)).hasStatus(400);
        assertThat(http.post()
                        .uri("/api/v1/operator/centres/absent/features")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"feature\":\"EXPORTS\",\"on\":false,\"reason\":\"Essai\"}")
                        .with(as(operator)))
                .hasStatus(404);

        assertThat(owner.sql("select action from platform.operator_act where centre = ? order by at, id")
                        .param(slug())
                        .query(String.class)
                        .list())
                .containsExactly("FEATURE_CLOSED", "FEATURE_OPENED");
        await().untilAsserted(() -> assertThat(told())
                .containsExactlyInAnyOrder(
                        "Fonction fermée\u00a0: exports de listes. Motif\u00a0: Fuite soupçonnée",
                        "Fonction ouverte\u00a0: exports de listes. Motif\u00a0: Fuite soupçonnée"));
    }

    private List<String> told() {
        return owner.sql("select summary from c_" + slug() + ".audit_entry where action like 'FEATURE_%'"
                        + " and actor_name like '%, exploitation de la plateforme'")
                .query(String.class)
                .list();
    }

    private MvcTestResult set(String feature, boolean on) {
        return post("/api/v1/operator/centres/" + slug() + "/features", operator, """
                {"feature":"%s","on":%s,"reason":"Fuite soupçonnée"}""".formatted(feature, on));
    }

    private MvcTestResult export(Centre from, UUID person) {
        return post("/api/v1/centres/" + from.id() + "/exports", person, """
                {"list":"bodies","format":"CSV"}""");
    }

    private MockHttpServletResponse ask(NewSecret program) {
        return programs.ask(program.client().clientId(), program.secret(), null);
    }

    private MvcTestResult get(String path, RequestPostProcessor by) {
        return http.get().uri("/api/v1/centres/" + slug() + path).with(by).exchange();
    }

    private MvcTestResult post(String address, UUID person, String body) {
        return http.post()
                .uri(address)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(person))
                .exchange();
    }

    private String slug() {
        return centre.id().slug();
    }
}
