package fr.entremise.identity.client;

import static fr.entremise.testing.Programs.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.audit.Journal;
import fr.entremise.audit.JournalEntry;
import fr.entremise.audit.JournalFilter;
import fr.entremise.identity.Accounts;
import fr.entremise.identity.ApiScope;
import fr.entremise.identity.Role;
import fr.entremise.shared.ListRequest;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreUpkeep;
import fr.entremise.testing.Browser;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.Programs;
import fr.entremise.testing.TestCentres;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an admin does to the programs of a centre, and what their tokens open then. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class ApiClientsIT {

    private static final AtomicInteger HOST = new AtomicInteger();
    private static final String PASSWORD = "cheval correct agrafe";

    @Autowired
    MockMvcTester http;

    @Autowired
    Accounts accounts;

    @Autowired
    TestCentres centres;

    @Autowired
    CentreUpkeep upkeep;

    @Autowired
    Programs programs;

    @Autowired
    Journal journal;

    @Autowired
    JsonMapper json;

    @Autowired
    MovableClock clock;

    @Autowired
    @Qualifier("owner")
    DataSource owner;

    Centre centre;
    Browser admin;

    @BeforeEach
    void openACentreWithAnAdmin() {
        clock.set("2026-11-23T09:00:00Z");
        centre = centres.open();
        accounts.join(
                accounts.open("admin@" + centre.id() + ".test", "Alix Admin", PASSWORD),
                centre.id(),
                Role.CENTRE_ADMIN);
        logIn();
    }

    @AfterEach
    void giveTheTimeBack() {
        clock.release();
    }

    @Test
    void aProgramIsLetInByItsSecretWhichIsToldOnce(CapturedOutput log) throws Exception {
        JsonNode made = made("Paie du département", "bodies:read", "cases:read");
        String clientId = made.at("/client/clientId").asString();
        String secret = made.get("secret").asString();

        MockHttpServletResponse answer = programs.ask(clientId, secret, "bodies:read");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        JsonNode token = json.readTree(answer.getContentAsString());
        assertThat(token.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(token.get("expires_in").asInt()).isBetween(1, 600);
        assertThat(token.get("scope").asString()).isEqualTo("bodies:read");
        String bearer = token.get("access_token").asString();
        assertThat(get("/bodies", bearer)).hasStatusOk();

        assertThat(http.post()
                        .uri("/oauth2/token")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("grant_type", "client_credentials")
                        .param("client_id", clientId)
                        .param("client_secret", secret))
                .hasStatusOk()
                .bodyText()
                .contains("\"scope\":\"bodies:read cases:read\"");

        JsonNode line = read(admin.get(clientsOf(centre))).at("/items/0");
        assertThat(line.get("lastUsedAt").asString()).startsWith("2026-11-23T09:00:00");
        assertThat(line.get("lastUsedFrom").asString()).isIn("198.51.100.7", "127.0.0.1");
        assertThat(line.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(admin.get(clientsOf(centre)).getResponse().getContentAsString())
                .doesNotContain(secret);
        JournalEntry told = journalled("API_CLIENT_CREATED");
        assertThat(told.actorName()).isEqualTo("Alix Admin");
        assertThat(told.subjectId()).isEqualTo(clientId);
        assertThat(told.summary()).contains("Paie du département", "bodies:read, cases:read");
        for (String kept : List.of(secret, bearer)) {
            assertThat(everyRow()).doesNotContain(kept);
            assertThat(log.getAll()).doesNotContain(kept);
        }
    }

    @Test
    void aTokenOpensWhatItsScopesNameInItsCentreAndNothingElse() throws Exception {
        Centre other = centres.open();
        String token = programs.tokenOf(programs.in(centre, ApiScope.BODIES_READ));

        assertThat(get("/bodies", token)).hasStatusOk();
        for (String path : List.of("/cases", "/conventions", "/invoices", "/journal", "/api-clients", "/notices")) {
            assertThat(get(path, token))
                    .hasStatus(403)
                    .hasHeader("WWW-Authenticate", "Bearer realm=\"Entremise\", error=\"insufficient_scope\"")
                    .bodyJson()
                    .isLenientlyEqualTo("{\"type\":\"/problems/insufficient-scope\",\"status\":403}");
        }
        String elsewhere = bodyOf(http.get()
                .uri("/api/v1/centres/" + other.id() + "/bodies")
                .with(bearer(token))
                .exchange());
        String nowhere = bodyOf(http.get()
                .uri("/api/v1/centres/nowhere/bodies")
                .with(bearer(token))
                .exchange());
        assertThat(elsewhere)
                .contains("/problems/not-found")
                .isEqualTo(nowhere.replace("/nowhere/", "/" + other.id() + "/"));
        for (String path : List.of("/api/v1/session", "/api/v1/operator/centres", "/api/v1/session/account")) {
            assertThat(http.get().uri(path).with(bearer(token))).hasStatus(403);
        }
        // Public pages look at nothing that is shown to them.
        assertThat(http.get()
                        .uri("/api/v1/centres/" + other.id() + "/public/bodies?q=abc")
                        .with(bearer("rien")))
                .hasStatusOk();
    }

    @Test
    void noScopeAskedForIsMoreThanWhatTheCentreGave() throws Exception {
        NewSecret program = programs.in(centre, ApiScope.BODIES_READ);

        for (String scope : List.of("cases:read", "bodies:read cases:read", "cases:conduct", "openid")) {
            MockHttpServletResponse answer = programs.ask(program.client().clientId(), program.secret(), scope);
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(answer.getContentAsString()).contains("\"error\":\"invalid_scope\"");
        }
        for (String grant : List.of("password", "authorization_code", "refresh_token", "implicit")) {
            assertThat(http.post()
                            .uri("/oauth2/token")
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .headers(headers ->
                                    headers.setBasicAuth(program.client().clientId(), program.secret()))
                            .param("grant_type", grant)
                            .param("code", "x")
                            .param("refresh_token", "x"))
                    .hasStatus(400);
        }
    }

    @Test
    void aWrongSecretIsAnsweredLikeAProgramThatIsNotThere() throws Exception {
        NewSecret program = programs.in(centre, ApiScope.BODIES_READ);
        NewSecret revoked = programs.in(centre, ApiScope.BODIES_READ);
        assertThat(admin.post(clientsOf(centre) + "/" + revoked.client().id() + "/revocation", "{\"reason\":\"Fin\"}"))
                .hasStatusOk();

        List<MockHttpServletResponse> refusals = Stream.of(
                        programs.ask(program.client().clientId(), "ems_rien", null),
                        programs.ask(program.client().clientId(), revoked.secret(), null),
                        programs.ask("personne", program.secret(), null),
                        programs.ask(revoked.client().clientId(), revoked.secret(), null))
                .toList();

        for (MockHttpServletResponse refusal : refusals) {
            assertThat(refusal.getStatus()).isEqualTo(401);
            assertThat(refusal.getContentAsString()).isEqualTo("{\"error\":\"invalid_client\"}");
            assertThat(refusal.getHeader("WWW-Authenticate")).isEqualTo("Basic realm=\"Entremise\"");
        }
        assertThat(http.post().uri("/oauth2/token").param("grant_type", "client_credentials"))
                .hasStatus(401)
                .bodyText()
                .isEqualTo("{\"error\":\"invalid_client\"}");
    }

    @Test
    void aTokenIsOverAfterItsMinutesAndASecretAfterItsDay() throws Exception {
        JsonNode made = madeUntil("2026-11-30", "Brève", "bodies:read");
        String clientId = made.at("/client/clientId").asString();
        String secret = made.get("secret").asString();
        String token = token(programs.ask(clientId, secret, null));

        clock.set("2026-11-23T09:04:59Z");
        assertThat(get("/bodies", token)).hasStatusOk();
        clock.set("2026-11-23T09:05:00Z");
        isRefused(get("/bodies", token));

        // The last day counts, in the centre's own time zone.
        clock.set("2026-11-30T22:59:59Z");
        assertThat(programs.ask(clientId, secret, null).getStatus()).isEqualTo(200);
        clock.set("2026-11-30T23:00:00Z");
        assertThat(programs.ask(clientId, secret, null).getStatus()).isEqualTo(401);
        logIn();
        assertThat(read(admin.get(clientsOf(centre))).at("/items/0/state").asString())
                .isEqualTo("EXPIRED");
        String renewed = rotated(made, "2027-11-30", 0).get("secret").asString();
        assertThat(programs.ask(clientId, renewed, null).getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsRevokedStopsAtOnceAndForGood() throws Exception {
        JsonNode made = made("Révoquée", "bodies:read");
        String address = clientsOf(centre) + "/" + made.at("/client/id").asString();
        String clientId = made.at("/client/clientId").asString();
        String token = token(programs.ask(clientId, made.get("secret").asString(), null));
        assertThat(get("/bodies", token)).hasStatusOk();

        assertThat(admin.post(address + "/revocation", "{\"reason\":\"Contrat terminé\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"state\":\"REVOKED\",\"revocationReason\":\"Contrat terminé\"}");

        isRefused(get("/bodies", token));
        isRefused(get("/bodies", token));
        assertThat(programs.ask(clientId, made.get("secret").asString(), null).getStatus())
                .isEqualTo(401);
        for (String act : List.of(
                "/revocation {\"reason\":\"Encore\"}", "/rotation {\"expiresOn\":\"2027-01-01\",\"overlapHours\":0}")) {
            assertThat(admin.post(address + act.split(" ", 2)[0], act.split(" ", 2)[1]))
                    .hasStatus(409);
        }
        assertThat(journalled("API_CLIENT_REVOKED").summary()).contains("Révoquée", "Contrat terminé");
        // Its name is free again for another one.
        made("Révoquée", "bodies:read");
    }

    @Test
    void aSuspendedCentreStopsItsProgramsAtOnce() {
        NewSecret program = programs.in(centre, ApiScope.BODIES_READ);
        String token = programs.tokenOf(program);

        upkeep.suspend(centre.id(), "Impayé");

        assertThat(get("/bodies", token)).hasStatus(503);
        assertThat(programs.ask(program.client().clientId(), program.secret(), null)
                        .getStatus())
                .isEqualTo(401);
        upkeep.reopen(centre.id());
        assertThat(get("/bodies", token)).hasStatusOk();
    }

    @Test
    void twoSecretsAreGoodWhileTheyOverlap() throws Exception {
        JsonNode made = made("Tournante", "bodies:read");
        String clientId = made.at("/client/clientId").asString();
        String first = made.get("secret").asString();
        String before = token(programs.ask(clientId, first, null));

        JsonNode rotated = rotated(made, "2027-11-01", 24);
        String second = rotated.get("secret").asString();

        assertThat(rotated.at("/client/oldSecretUntil").asString()).startsWith("2026-11-24T09:00:00");
        assertThat(statusesOf(clientId, first, second)).containsExactly(200, 200);
        assertThat(get("/bodies", before)).hasStatusOk();
        clock.set("2026-11-24T09:00:00Z");
        assertThat(statusesOf(clientId, first, second)).containsExactly(401, 200);

        logIn();
        String third = rotated(made, "2027-11-01", 1).get("secret").asString();
        String fourth = rotated(made, "2027-11-01", 1).get("secret").asString();
        // Never more than two.
        assertThat(statusesOf(clientId, second, third, fourth)).containsExactly(401, 200, 200);
        String leaked = token(programs.ask(clientId, fourth, null));
        String last = rotated(made, "2027-11-01", 0).get("secret").asString();
        assertThat(statusesOf(clientId, third, fourth, last)).containsExactly(401, 401, 200);
        isRefused(get("/bodies", leaked));
        assertThat(journalled("API_CLIENT_ROTATED").summary())
                .contains("Tournante")
                .doesNotContain(last, "ems_");
    }

    @Test
    void aTokenAndASessionTogetherAreRefusedAndATokenAloneNeedsNothingOfAPage() {
        NewSecret program = programs.in(centre, ApiScope.BODIES_READ, ApiScope.INVOICES_WRITE);
        String token = programs.tokenOf(program);
        String path = "/api/v1/centres/" + centre.id() + "/bodies";

        assertThat(http.get().uri(path).cookie(admin.session()).with(bearer(token)))
                .hasStatus(400)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"Entremise\", error=\"invalid_request\"");
        // No session came of it, and the session alone still needs the token of the page.
        MvcTestResult answer = http.get().uri(path).with(bearer(token)).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getCookies()).isEmpty();
        assertThat(http.post()
                        .uri(clientsOf(centre))
                        .cookie(admin.session())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(403);
        // A program writes without one: what it lacks here is a case, not a token of a page.
        assertThat(http.post()
                        .uri("/api/v1/centres/" + centre.id() + "/invoices")
                        .with(bearer(token))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"caseCode\":\"AAAA-AAA\"}"))
                .hasStatus(404);
        for (String header : List.of("Bearer", "Bearer rien", "bearer " + token + "x", "Bearer a b")) {
            isRefused(http.get().uri(path).header("Authorization", header).exchange());
        }
    }

    @Test
    void onlyAnAdminWhoJustProvedWhoTheyAreMakesSecrets() throws Exception {
        JsonNode made = made("Prouvée", "bodies:read");
        clock.set("2026-11-23T09:16:00Z");

        assertThat(admin.post(clientsOf(centre), wish("Autre", "2027-01-01", "bodies:read")))
                .hasStatus(403)
                .bodyText()
                .contains("step-up-required");
        assertThat(admin.post(
                        clientsOf(centre) + "/" + made.at("/client/id").asString() + "/rotation",
                        "{\"expiresOn\":\"2027-01-01\",\"overlapHours\":1}"))
                .hasStatus(403);
        Centre other = centres.open();
        NewSecret theirs = programs.in(other, ApiScope.BODIES_READ);
        assertThat(admin.post(
                        clientsOf(centre) + "/" + theirs.client().id() + "/revocation", "{\"reason\":\"Ailleurs\"}"))
                .hasStatus(404);
        UUID finance = accounts.open("finance@" + centre.id() + ".test", "Fin Ance", PASSWORD);
        accounts.join(finance, centre.id(), Role.FINANCE);
        Browser financeBrowser = browser();
        financeBrowser.logIn("finance@" + centre.id() + ".test", PASSWORD);
        assertThat(financeBrowser.get(clientsOf(centre))).hasStatus(403);
    }

    @Test
    void whatIsAskedForIsChecked() throws Exception {
        made("Déjà là", "bodies:read");

        assertThat(admin.post(clientsOf(centre), wish("DÉJÀ LÀ", "2027-01-01", "bodies:read")))
                .hasStatus(409);
        assertThat(admin.post(clientsOf(centre), wish("Passée", "2026-11-22", "bodies:read")))
                .hasStatus(422)
                .bodyText()
                .contains("expiresOn");
        assertThat(admin.post(clientsOf(centre), wish("Longue", "2028-11-24", "bodies:read")))
                .hasStatus(422);
        for (String body : List.of(
                "{\"name\":\"A\\r\\nBcc: x\",\"scopes\":[\"bodies:read\"],\"expiresOn\":\"2027-01-01\"}",
                "{\"name\":\" \",\"scopes\":[\"bodies:read\"],\"expiresOn\":\"2027-01-01\"}",
                "{\"name\":\"A\",\"scopes\":[],\"expiresOn\":\"2027-01-01\"}",
                "{\"name\":\"A\",\"scopes\":[\"cases:conduct\"],\"expiresOn\":\"2027-01-01\"}",
                "{\"name\":\"A\",\"scopes\":[\"bodies:read\"]}")) {
            assertThat(admin.post(clientsOf(centre), body)).hasStatus(400);
        }
        assertThat(read(admin.get(clientsOf(centre) + "?state=REVOKED"))
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void whereTokensAreAskedForStandsAtTheWellKnownAddress() {
        assertThat(http.get().uri("/.well-known/oauth-authorization-server"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"issuer":"https://entremise.test","token_endpoint":"https://entremise.test/oauth2/token",
                         "grant_types_supported":["client_credentials"],
                         "token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post"],
                         "response_types_supported":[]}
                        """)
                .extractingPath("$.scopes_supported")
                .asArray()
                .contains("bodies:read", "invoices:write");
    }

    private List<Integer> statusesOf(String clientId, String... secrets) {
        return Stream.of(secrets)
                .map(secret -> programs.ask(clientId, secret, null).getStatus())
                .toList();
    }

    private void isRefused(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"Entremise\", error=\"invalid_token\"")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("/problems/invalid-token");
    }

    private MvcTestResult get(String path, String token) {
        return http.get()
                .uri("/api/v1/centres/" + centre.id() + path)
                .with(bearer(token))
                .exchange();
    }

    private JsonNode made(String name, String... scopes) throws Exception {
        return madeUntil("2027-11-22", name, String.join("\",\"", scopes));
    }

    private JsonNode madeUntil(String expiresOn, String name, String scopes) throws Exception {
        MvcTestResult answer = admin.post(clientsOf(centre), wish(name, expiresOn, scopes));
        assertThat(answer).hasStatus(201).hasHeader("Cache-Control", "no-store");
        return read(answer);
    }

    private static String wish(String name, String expiresOn, String scopes) {
        return "{\"name\":\"%s\",\"scopes\":[\"%s\"],\"expiresOn\":\"%s\",\"note\":null}"
                .formatted(name, scopes, expiresOn);
    }

    private JsonNode rotated(JsonNode made, String expiresOn, int overlapHours) throws Exception {
        MvcTestResult answer = admin.post(
                clientsOf(centre) + "/" + made.at("/client/id").asString() + "/rotation",
                "{\"expiresOn\":\"%s\",\"overlapHours\":%d}".formatted(expiresOn, overlapHours));
        assertThat(answer).hasStatusOk();
        return read(answer);
    }

    private String token(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsString())
                .required("access_token")
                .asString();
    }

    private JsonNode read(MvcTestResult answer) throws Exception {
        return json.readTree(bodyOf(answer));
    }

    private static String bodyOf(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }

    /** Everything that the platform keeps, as text. */
    private String everyRow() {
        JdbcClient rows = JdbcClient.create(owner);
        StringBuilder all = new StringBuilder();
        rows.sql("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('platform', ?)")
                .param("c_" + centre.id())
                .query(String.class)
                .list()
                .forEach(table ->
                        all.append(rows.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                                .query(String.class)
                                .single()));
        return all.toString();
    }

    private JournalEntry journalled(String action) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> entries(action), list -> !list.isEmpty())
                .getFirst();
    }

    private List<JournalEntry> entries(String action) {
        return centres.in(
                centre,
                () -> journal.list(new JournalFilter(null, action, null, null), new ListRequest(0, 25, null))
                        .items());
    }

    private void logIn() {
        admin = browser();
        assertThat(admin.logIn("admin@" + centre.id() + ".test", PASSWORD)).hasStatusOk();
    }

    private Browser browser() {
        return new Browser(http, "203.0.113." + HOST.incrementAndGet() % 250);
    }

    private static String clientsOf(Centre centre) {
        return "/api/v1/centres/" + centre.id() + "/api-clients";
    }
}
