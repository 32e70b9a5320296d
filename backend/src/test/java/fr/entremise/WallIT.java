package fr.entremise;

import static fr.entremise.testing.Places.inPlaceOf;
import static fr.entremise.testing.Programs.bearer;
import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import fr.entremise.document.PdfText;
import fr.entremise.document.SampleFiles;
import fr.entremise.identity.ApiScope;
import fr.entremise.identity.Role;
import fr.entremise.mediator.MediatorProfile;
import fr.entremise.mediator.Mediators;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.Mails;
import fr.entremise.testing.OpenApiDocument;
import fr.entremise.testing.OpenApiDocument.Endpoint;
import fr.entremise.testing.Programs;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The wall (architecture §5), role by role and resource by resource, at each stage of one case. Words that occur nowhere
 * else stand for what must not be seen, so that a leak shows wherever it happens: in an answer, a mail, an event, the
 * journal, another module's table or the log.
 */
@IntegrationTest
@RecordApplicationEvents
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = {"entremise.demo.enabled=true", "entremise.demo.password=same-ids"})
class WallIT {

    private static final String CHALON = "217100767";
    private static final String CLUNY = "217101377";

    /** Who refers, and who assists them. */
    private static final List<String> IDENTITY = List.of(
            "Zorglonde",
            "Philibertine",
            "zorglonde@",
            "0385000042",
            "Tartempionne",
            "tartempionne@",
            "mandat-kinkajou");

    /** What admissibility is examined on. */
    private static final List<String> DECISION = List.of("arrete-quetzal", "MPO_1_REMUNERATION");

    /** What is the mediator's alone. */
    private static final List<String> CONTENT =
            List.of("recit-ornithorynque", "souhait-salamandre", "certificat-wombat", "preuve-axolotl");

    private static final List<String> PEOPLE = List.of(
            "admin",
            "manager",
            "mediator",
            "other",
            "finance",
            "hr",
            "cluny",
            "operator",
            "stranger",
            "cdg63",
            "anonymous");

    /** Expected answers, one column for each of {@link #PEOPLE}; 404 also hides that the thing exists. */
    private static final String FILED = """
            /cases                               200 200 200 200 403 403 403 404 404 404 401
            /cases/to-do                         200 200 403 403 403 403 403 404 404 404 401
            /cases/{reference}                   200 200 404 404 403 403 403 404 404 404 401
            /cases/{reference}/pieces/{decision} 403 200 404 404 403 403 403 404 404 404 401
            /cases/{reference}/pieces/{other}    403 404 404 404 403 403 403 404 404 404 401
            /cases/{reference}/assistants/{assistant}/mandate 403 200 404 404 403 403 403 404 404 404 401
            /cases/{reference}/closing-record    403 403 404 404 403 403 403 404 404 404 401
            /cases/{reference}/time-entries      403 403 404 404 403 403 403 404 404 404 401
            /own-cases                           403 403 403 403 403 200 200 404 404 404 401
            /own-cases/{reference}               403 403 403 403 403 404 404 404 404 404 401
            /own-cases/{reference}/closing-record 403 403 403 403 403 404 404 404 404 404 401
            /billing/cases                       200 403 403 403 200 403 403 404 404 404 401
            /billing/cases/{code}                404 403 403 403 404 403 403 404 404 404 401
            /billing/summary                     200 403 403 403 200 403 403 404 404 404 401
            /invoices                            200 403 403 403 200 403 403 404 404 404 401
            /own-invoices                        403 403 403 403 403 200 200 404 404 404 401
            /bodies                              200 200 200 200 200 403 403 404 404 404 401
            /bodies/217100767                    200 200 200 200 200 200 404 404 404 404 401
            /bodies/217100767/agreement          200 200 403 403 200 200 404 404 404 404 401
            /conventions                         200 200 403 403 200 403 403 404 404 404 401
            /tariffs                             200 200 403 403 200 403 403 404 404 404 401
            /sheet                               200 200 403 403 200 403 403 404 404 404 401
            /mediators                           200 200 200 200 403 403 403 404 404 404 401
            /jobs                                200 200 200 200 200 200 200 404 404 404 401
            /views                               200 200 200 200 200 200 200 404 404 404 401
            /recents                             200 200 200 200 200 200 200 404 404 404 401
            /search?q=Zorglonde                  200 200 200 200 200 200 200 404 404 404 401
            /search?q={reference}                200 200 200 200 200 200 200 404 404 404 401
            /invitations                         403 403 403 403 403 200 200 404 404 404 401
            """;

    /** Accepted, and the employer not told: billing knows of a case, its employer does not. */
    private static final String ACCEPTED = FILED.replace(
            "/billing/cases/{code}                404 403 403 403 404",
            "/billing/cases/{code}                200 403 403 403 200");

    /** In the mediator's hands, and the employer told. */
    private static final String HANDED_OVER = ACCEPTED.replace(
                    "/cases/{reference}                   200 200 404",
                    "/cases/{reference}                   200 200 200")
            .replace("/pieces/{decision} 403 200 404", "/pieces/{decision} 403 404 200")
            .replace("/pieces/{other}    403 404 404", "/pieces/{other}    403 404 200")
            .replace("/mandate 403 200 404", "/mandate 403 404 200")
            .replace(
                    "/cases/{reference}/closing-record    403 403 404",
                    "/cases/{reference}/closing-record    403 403 409")
            .replace("/time-entries      403 403 404", "/time-entries      403 403 200")
            .replace(
                    "/own-cases/{reference}               403 403 403 403 403 404",
                    "/own-cases/{reference}               403 403 403 403 403 200")
            .replace(
                    "/own-cases/{reference}/closing-record 403 403 403 403 403 404",
                    "/own-cases/{reference}/closing-record 403 403 403 403 403 409");

    private static final String CLOSED = HANDED_OVER.replace("409", "200") + """
            /invoices/{number}                   200 403 403 403 200 403 403 404 404 404 401
            /invoices/{number}/pdf               200 403 403 403 200 200 404 404 404 404 401
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    OpenApiDocument api;

    @Autowired
    Centres centres;

    @Autowired
    TestCentres work;

    @Autowired
    TestPeople people;

    @Autowired
    Programs programs;

    @Autowired
    Mediators mediators;

    @Autowired
    CentreClock clock;

    @Autowired
    EntityManager entities;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Mails mails;

    @Autowired
    JsonMapper json;

    private final JdbcClient owner;
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private Centre centre;
    private LocalDate today;

    @SuppressWarnings("NullAway.Init")
    WallIT(@Autowired @Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    @BeforeEach
    void fileAReferral() throws Exception {
        centre = centres.find(new CentreId("cdg71")).orElseThrow();
        today = CentreContext.callAs(centre.id(), clock::today);
        ids.put("admin", people.with(Role.CENTRE_ADMIN, centre));
        ids.put("manager", people.with(Role.CASE_MANAGER, centre));
        ids.put("mediator", registered());
        ids.put("other", registered());
        ids.put("finance", people.with(Role.FINANCE, centre));
        ids.put("hr", people.hrOf(CHALON, centre));
        ids.put("cluny", people.hrOf(CLUNY, centre));
        ids.put(
                "operator",
                owner.sql("select id from platform.user_account where email = 'operateur@entremise.demo'")
                        .query(UUID.class)
                        .single());
        ids.put("stranger", people.account());
        ids.put(
                "cdg63",
                people.with(
                        Role.CENTRE_ADMIN, centres.find(new CentreId("cdg63")).orElseThrow()));
        file();
    }

    @Test
    void nobodySeesMoreThanTheWallLetsThrough(CapturedOutput log) throws Exception {
        everybodySees(FILED, "filed");
        nothingIsReadFromThePlaceOf("manager", "filed");

        act("acceptance", Map.of(), "manager");
        everybodySees(ACCEPTED, "accepted");

        act("mediator", Map.of("mediatorUserId", id("mediator")), "manager");
        act("employer-information", Map.of("contactEmail", "rh@example.test"), "manager");
        everybodySees(HANDED_OVER, "handed over");

        closeAndInvoice();
        everybodySees(CLOSED, "closed");
        nothingIsReadFromThePlaceOf("mediator", "closed");
        nothingIsReadFromThePlaceOf("hr", "closed");

        nothingLeftTheCase(log);
    }

    @Test
    void aFailureOfTheDatabaseTellsTheLogNothingOfTheCase(CapturedOutput log) {
        assertThatThrownBy(() -> work.run(
                        centre,
                        () -> entities.createNativeQuery(
                                        "update mediation_case set assigned_at = now() where reference = :reference")
                                .setParameter("reference", places.get("reference"))
                                .executeUpdate()))
                .isInstanceOf(RuntimeException.class)
                .satisfies(failure -> assertThat(traceOf(failure)).doesNotContain(secrets()));

        assertThat(log.getAll()).contains("violates check constraint").doesNotContain(secrets());
    }

    @Test
    void whyAReferralIsInadmissibleIsForThoseWhoExaminedIt() throws Exception {
        act("inadmissibility", Map.of("reason", "motif-tapir : Mme Zorglonde"), "manager");

        assertThat(textOf(get("/cases/" + places.get("reference"), "manager"))).contains("motif-tapir");
        assertThat(textOf(get("/cases/" + places.get("reference"), "admin")))
                .contains("INADMISSIBLE")
                .doesNotContain("motif-tapir");
    }

    private void everybodySees(String table, String stage) {
        for (String line : table.lines().toList()) {
            List<String> cells = List.of(line.trim().split("\\s+"));
            for (int i = 0; i < PEOPLE.size(); i++) {
                String who = PEOPLE.get(i);
                String path = filled(cells.getFirst());
                MockHttpServletResponse answer = get(path, who);
                assertThat(answer.getStatus())
                        .as("%s: %s asks for %s", stage, who, path)
                        .isEqualTo(Integer.parseInt(cells.get(i + 1)));
                showsOnlyWhatIsTheirs(answer, path, who, stage);
            }
        }
        // And whatever else can be read, endpoints added later included; by a program with every scope too.
        String token = programs.tokenOf(programs.in(centre, ApiScope.values()));
        for (Endpoint endpoint : api.endpointsOfCentres()) {
            if (endpoint.method() == HttpMethod.GET) {
                String path = filled(endpoint.path().replace("/api/v1/centres/{centre}", ""));
                PEOPLE.forEach(who -> showsOnlyWhatIsTheirs(get(path, who), path, who, stage));
                MockHttpServletResponse answer =
                        http.get().uri(uri(path)).with(bearer(token)).exchange().getResponse();
                assertThat(answer.getStatus())
                        .as("%s: a program asks for %s", stage, path)
                        .isNotIn(401, 500);
                showsOnlyWhatIsTheirs(answer, path, "program", stage);
            }
        }
    }

    /** Whoever sees the centre from the place of somebody who reads the case does not read it. */
    private void nothingIsReadFromThePlaceOf(String who, String stage) {
        RequestPostProcessor place = inPlaceOf(http, id("admin"), id(who), centre);
        for (Endpoint endpoint : api.endpointsOfCentres()) {
            if (endpoint.method() == HttpMethod.GET) {
                String path = filled(endpoint.path().replace("/api/v1/centres/{centre}", ""));
                MockHttpServletResponse answer =
                        http.get().uri(uri(path)).with(place).exchange().getResponse();
                showsOnlyWhatIsTheirs(answer, path, "looker", stage);
            }
        }
    }

    private void showsOnlyWhatIsTheirs(MockHttpServletResponse answer, String path, String who, String stage) {
        List<String> hidden = new ArrayList<>(Arrays.asList(secrets()));
        boolean given = stage.equals("handed over") || stage.equals("closed");
        if (who.equals("mediator") && given) {
            return;
        }
        if (who.equals("manager") && !given) {
            hidden.removeAll(IDENTITY);
            hidden.removeAll(DECISION);
        }
        if (who.equals("hr") && stage.equals("closed") && path.endsWith("/closing-record")) {
            // The employer is a party: its record of the end names the other one.
            hidden.removeAll(IDENTITY);
        }
        if (path.contains("agreement") || path.contains("conventions")) {
            // A convention names the categories of the decree, whatever the cases.
            hidden.removeAll(DECISION);
        }
        assertThat(textOf(answer))
                .as("%s: what %s reads in %s", stage, who, path)
                .doesNotContain(hidden.toArray(String[]::new));
    }

    /** Mails, events, the journal, billing and the log know of the case, and nothing of what it is about. */
    private void nothingLeftTheCase(CapturedOutput log) {
        String schema = "c_" + centre.id();
        List<String> own = List.of("mediation_case", "case_piece", "case_assistant", "stored_file");
        List<String> tables = owner.sql("""
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname in (?, 'platform') and not tablename = any (?)
                        """)
                .params(schema, own.toArray(String[]::new))
                .query(String.class)
                .list();
        String[] withoutAddress =
                Stream.of(secrets()).filter(word -> !word.endsWith("@")).toArray(String[]::new);
        assertThat(tables).contains(schema + ".outgoing_mail", schema + ".audit_entry", "platform.event_publication");
        for (String table : tables) {
            // A mail must be sent somewhere: only its address is known outside the case.
            boolean addressed = table.endsWith("outgoing_mail") || table.endsWith("event_publication");
            String rows = owner.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                    .query(String.class)
                    .single();
            assertThat(rows).as(table).doesNotContain(addressed ? withoutAddress : secrets());
        }
        assertThat(owner.sql("select subject || coalesce(body, '') from " + schema + ".outgoing_mail")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail).doesNotContain(secrets()));
        assertThat(events.stream(CentreEvent.class).map(event -> json.writeValueAsString(event)))
                .hasSizeGreaterThan(3)
                .allSatisfy(event -> assertThat(event).doesNotContain(withoutAddress));
        assertThat(log.getAll()).doesNotContain(secrets());
    }

    private void closeAndInvoice() throws Exception {
        send(
                "/cases/" + places.get("reference") + "/time-entries",
                Map.of("activity", "PLENARY", "on", today.toString(), "minutes", 120),
                "mediator");
        act(
                "closing",
                Map.of(
                        "outcome", "NO_AGREEMENT",
                        "endedBy", "MEDIATOR",
                        "knownByClaimantOn", today.toString(),
                        "knownByEmployerOn", today.toString(),
                        "proof", "preuve-axolotl"),
                "mediator");
        String id = send("/invoices", Map.of("caseCode", places.get("code")), "finance")
                .get("id")
                .asString();
        String number = send("/invoices/" + id + "/issue", Map.of(), "finance")
                .get("number")
                .asString();
        places.put("number", number);
        places.put("id", id);
    }

    private void file() throws Exception {
        String referral = """
                {"claimant":{"givenName":"Philibertine","familyName":"Zorglonde","email":"zorglonde@example.test",
                   "phone":"0385000042","residence":{"department":"71"}},
                 "employerSiren":"217100767","employerName":null,"employeeStatus":"CIVIL_SERVANT",
                 "workplaceDepartment":null,"category":"MPO_1_REMUNERATION","claim":"CHALLENGE_DECISION",
                 "decision":{"kind":"EXPLICIT","decidedOn":"%s","notifiedOn":"%s",
                   "notice":{"mentionsMpo":true,"givesMediatorContact":true,"givesCourtAndTimeLimit":true}},
                 "events":[],"situation":"recit-ornithorynque","wish":"souhait-salamandre","sentOn":null,
                 "files":[{"name":"arrete-quetzal.pdf","category":"DECISION"},
                   {"name":"certificat-wombat.pdf","category":"OTHER"}]}
                """.formatted(today.minusDays(20), today.minusDays(10));
        MockHttpServletResponse filed = http.post()
                .uri(uri("/public/referrals"))
                .multipart()
                .part(new MockPart("referral", referral.getBytes(StandardCharsets.UTF_8)))
                .file(new MockMultipartFile("file", "arrete-quetzal.pdf", null, SampleFiles.pdf()))
                .file(new MockMultipartFile("file", "certificat-wombat.pdf", null, SampleFiles.pdf()))
                .header("Idempotency-Key", UUID.randomUUID())
                .exchange()
                .getResponse();
        assertThat(filed.getStatus()).isEqualTo(201);
        String reference = read(filed).get("reference").asString();
        places.put("reference", reference);
        places.put("code", sheet().at("/summary/code").asString());
        places.put("decision", pieceOf("DECISION"));
        places.put("other", pieceOf("OTHER"));
        places.put("piece", places.get("other"));
        places.put("siren", CHALON);
        designateAnAssistant(read(filed).get("followUpUrl").asString());
    }

    private void designateAnAssistant(String followUpUrl) throws Exception {
        String page = uri("/public/follow-ups/" + followUpUrl.substring(followUpUrl.lastIndexOf('/') + 1));
        http.post().uri(page + "/codes").exchange();
        String code = Mails.codeIn(mails.newest(centre, "FOLLOW_UP_CODE", "zorglonde@example.test"));
        String access = read(http.post()
                        .uri(page + "/access")
                        .contentType(APPLICATION_JSON)
                        .content("{\"code\":\"" + code + "\"}")
                        .exchange()
                        .getResponse())
                .get("access")
                .asString();
        MockHttpServletResponse designated = http.post()
                .uri(page + "/assistants")
                .multipart()
                .part(new MockPart("assistant", """
                        {"name":"Tartempionne","quality":"LAWYER","email":"tartempionne@example.test","lastDay":null}
                        """.getBytes(StandardCharsets.UTF_8)))
                .file(new MockMultipartFile("mandate", "mandat-kinkajou.pdf", null, SampleFiles.pdf()))
                .header("Idempotency-Key", UUID.randomUUID())
                .header("X-Follow-Up-Access", access)
                .exchange()
                .getResponse();
        assertThat(designated.getStatus()).as(textOf(designated)).isEqualTo(200);
        places.put("assistant", read(designated).at("/assistants/0/id").asString());
    }

    private String pieceOf(String category) {
        return owner.sql("select p.id::text from c_" + centre.id() + ".case_piece p join c_" + centre.id()
                        + ".mediation_case c on c.id = p.case_id where c.reference = ? and p.category = ?")
                .params(places.get("reference"), category)
                .query(String.class)
                .single();
    }

    private void act(String act, Map<String, Object> body, String who) throws Exception {
        Map<String, Object> versioned = new HashMap<>(body);
        versioned.put("version", sheet().get("version").asLong());
        send("/cases/" + places.get("reference") + "/" + act, versioned, who);
    }

    private JsonNode sheet() throws Exception {
        return read(get("/cases/" + places.get("reference"), "admin"));
    }

    private JsonNode send(String path, Map<String, Object> body, String who) throws Exception {
        MockHttpServletResponse answer = http.post()
                .uri(uri(path))
                .with(as(id(who)))
                .contentType(APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange()
                .getResponse();
        assertThat(answer.getStatus())
                .as("%s by %s: %s", path, who, textOf(answer))
                .isBetween(200, 299);
        return read(answer);
    }

    private MockHttpServletResponse get(String path, String who) {
        var request = http.get().uri(uri(path));
        if (!who.equals("anonymous")) {
            request = request.with(as(id(who)));
        }
        return request.exchange().getResponse();
    }

    private UUID registered() {
        UUID user = people.with(Role.MEDIATOR, centre);
        CentreContext.runAs(
                centre.id(),
                () -> mediators.register(user, new MediatorProfile("Formation", null, LocalDate.of(2020, 1, 1), null)));
        return user;
    }

    private String filled(String path) {
        String address = path;
        for (Map.Entry<String, String> place : places.entrySet()) {
            address = address.replace("{" + place.getKey() + "}", place.getValue());
        }
        return address.replaceAll("\\{[^}]+}", "0199a000-0000-7000-8000-000000000001");
    }

    private UUID id(String who) {
        return java.util.Objects.requireNonNull(ids.get(who));
    }

    private String uri(String path) {
        return "/api/v1/centres/" + centre.id() + path;
    }

    private static String[] secrets() {
        return Stream.of(IDENTITY, DECISION, CONTENT).flatMap(List::stream).toArray(String[]::new);
    }

    private static String traceOf(Throwable failure) {
        java.io.StringWriter trace = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(trace));
        return trace.toString();
    }

    private static String textOf(MockHttpServletResponse answer) {
        byte[] body = answer.getContentAsByteArray();
        // What people send is given back as it came; what the application prints is read.
        boolean pdf = "application/pdf".equals(answer.getContentType()) && !Arrays.equals(body, SampleFiles.pdf());
        return (pdf ? PdfText.of(body) : new String(body, StandardCharsets.UTF_8))
                + Set.copyOf(answer.getHeaderNames()).stream()
                        .map(answer::getHeaders)
                        .toList();
    }

    private JsonNode read(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
