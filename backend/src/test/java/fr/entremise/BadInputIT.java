package fr.entremise;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.document.SampleFiles;
import fr.entremise.identity.Accounts;
import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.OpenApiDocument;
import fr.entremise.testing.OpenApiDocument.Operation;
import fr.entremise.testing.TestPeople;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What nobody types, in every field of every operation of the OpenAPI document: refused or kept as a text, never a failure
 * of the server, and nothing of the centre is lost by it.
 */
@IntegrationTest
@TestPropertySource(properties = {"entremise.demo.enabled=true", "entremise.demo.password=same-ids"})
@ExtendWith(OutputCaptureExtension.class)
class BadInputIT {

    /** As JSON, quotes included. What {@link #UNREADABLE} holds is refused, the rest is a text like another. */
    private static final Map<String, String> TEXTS = texts();

    private static final Map<String, String> UNREADABLE = Map.of(
            "NUL", "\"a\\u0000b\"",
            "half a character", "\"a\\ud800b\"",
            "control characters", "\"a\\u0001\\u0007\\u001bb\"",
            "another direction", "\"facture\\u202efdp.exe\"");

    private static final Map<String, String> OTHER_TYPES = Map.of(
            "object", "{\"a\":{\"b\":[1,2]}}",
            "array", "[[[1]]]",
            "huge", "1e999",
            "long", "9".repeat(45),
            "fraction", "-0.0000000001");

    /** Passes the check digit; no body of the reference data has it. */
    private static final String NEW_SIREN = "999100001";

    @Autowired
    MockMvcTester http;

    @Autowired
    OpenApiDocument api;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Centres centres;

    @Autowired
    Accounts accounts;

    @Autowired
    TestPeople people;

    private final JdbcClient owner;
    private final Map<Operation, String> paths = new HashMap<>();
    private Centre centre;
    private UUID staff;
    private UUID hr;
    private UUID operator;

    @SuppressWarnings("NullAway.Init")
    BadInputIT(@Autowired @Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    @BeforeEach
    void somebodyWhoMayDoEverything() {
        centre = centres.find(new CentreId("cdg63")).orElseThrow();
        staff = people.with(Role.CENTRE_ADMIN, centre);
        List.of(Role.CASE_MANAGER, Role.MEDIATOR, Role.FINANCE)
                .forEach(role -> accounts.join(staff, centre.id(), role));
        hr = people.hrOf("216301135", centre);
        operator = owner.sql("select id from platform.user_account where email = 'operateur@entremise.demo'")
                .query(UUID.class)
                .single();
    }

    @Test
    void textsThatSpeakToAMachineAreTextsLikeAnyOther() {
        Map<String, Long> before = rows();
        List<String> failures = new ArrayList<>();
        for (Operation operation : withBody()) {
            if (operation.endpoint().toString().equals("POST /api/v1/operator/centres")) {
                // Each text that is taken would be a centre more.
                continue;
            }
            TEXTS.forEach((name, raw) -> {
                for (String field : operation.body().texts()) {
                    send(operation, operation.body().with(field, raw), name + " in " + field, failures);
                }
            });
        }
        assertThat(failures).isEmpty();
        assertNothingLost(before);
    }

    @Test
    void wordsForMachinesAreKeptAndGivenBackWordForWord() throws Exception {
        String words = "'; drop table public_body; -- {{#a}}${7*7}#{7*7}<b>&";
        String bodies = "/api/v1/centres/cdg63/bodies";
        assertKept(
                bodies,
                "{\"siren\":\"%s\",\"name\":\"%s\",\"kind\":\"SYNDICATE\",\"postcodes\":[\"63000\"]}"
                        .formatted(NEW_SIREN, words),
                bodies + "/" + NEW_SIREN,
                words);
        assertKept(
                bodies + "/" + NEW_SIREN + "/contacts",
                "{\"name\":\"%s\",\"function\":\"HR\",\"email\":\"rh@example.test\"}".formatted(words),
                bodies + "/" + NEW_SIREN,
                words);
        assertKept(
                "/api/v1/centres/cdg63/views",
                "{\"list\":\"bodies\",\"name\":\"%s\",\"query\":{\"q\":\"%s\"},\"isDefault\":false}"
                        .formatted(words, words),
                "/api/v1/centres/cdg63/views?list=bodies",
                words);
        assertKept(
                "/api/v1/centres/cdg63/tariffs", """
                {"validFrom":"2099-01-01","hourlyRate":10,"includedStatuses":["MANDATORY"],
                 "deliberationNumber":"2099-1","deliberationDate":"2026-01-01","explanation":"%s"}
                """.formatted(words), "/api/v1/centres/cdg63/tariffs?size=100", words);
    }

    private void assertKept(String address, String body, String readAt, String words) throws Exception {
        MockHttpServletResponse written = exchange(HttpMethod.POST, address, staff, body);
        assertThat(written.getStatus())
                .as("%s: %s", address, written.getContentAsString())
                .isLessThan(300);
        assertThat(exchange(HttpMethod.GET, readAt, staff, "").getContentAsString(StandardCharsets.UTF_8))
                .as(readAt)
                .contains(words);
    }

    @Test
    void charactersThatNobodyTypesAreRefusedWhereverTheyStand() {
        List<String> failures = new ArrayList<>();
        for (Operation operation : withBody()) {
            UNREADABLE.forEach((name, raw) -> {
                for (String field : operation.body().texts()) {
                    MockHttpServletResponse answer =
                            send(operation, operation.body().with(field, raw), name + " in " + field, failures);
                    if (answer.getStatus() < 400) {
                        failures.add("accepted " + operation.endpoint() + " " + name + " in " + field);
                    }
                }
            });
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void valuesOfAnotherKindAreRefusedOrIgnored() {
        List<String> failures = new ArrayList<>();
        for (Operation operation : withBody()) {
            OTHER_TYPES.forEach((name, raw) -> {
                for (String field : operation.body().values()) {
                    send(operation, operation.body().with(field, raw), name + " in " + field, failures);
                }
            });
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void bodiesThatAreNoneAreRefused() {
        List<String> failures = new ArrayList<>();
        List<String> bodies = List.of(
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"a\":".repeat(10_000),
                "[".repeat(100_000),
                "{\"a\":" + "9".repeat(1_000_000) + "}",
                "{\"a\":\"" + "x".repeat(3_000_000) + "\"}");
        for (Operation operation : withBody()) {
            for (String body : bodies) {
                MockHttpServletResponse answer =
                        send(operation, body, body.substring(0, Math.min(8, body.length())), failures);
                if (answer.getStatus() < 400) {
                    failures.add("accepted " + operation.endpoint() + " " + body);
                }
            }
            String twice = operation.body().valid().replaceFirst("\\{(\"[^\"]+\":)", "{$1null,$1");
            if (!twice.equals(operation.body().valid())) {
                assertThat(send(operation, twice, "a field twice", failures).getStatus())
                        .as("%s with a field twice", operation.endpoint())
                        .isBetween(400, 404);
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void whatIsRefusedIsCountedByItsWordAndLeavesNoneOfItsOwnInTheLog(CapturedOutput log) {
        String secret = "harcèlement-quxyz";
        List<String> failures = new ArrayList<>();
        double before = refusals();
        long refused = 0;
        for (Operation operation : withBody()) {
            String valid = operation.body().valid();
            List<String> bodies = new ArrayList<>(List.of(
                    valid.replaceFirst("\\{", "{\"" + secret + "\":\"" + secret + "\","),
                    valid.replaceFirst("\\}$", ",\"x\":\"" + secret),
                    "\"" + secret + "\""));
            if (!operation.body().values().isEmpty()) {
                String field = operation.body().values().getFirst();
                bodies.add(operation.body().with(field, "{\"" + secret + "\":\"" + secret + "\"}"));
                bodies.add(operation.body().with(field, "\"" + secret + "\\u0000\""));
                bodies.add(operation.body().with(field, "\"" + secret.repeat(3_000) + "\""));
            }
            for (String body : bodies) {
                refused += send(operation, body, "a secret", failures).getStatus() >= 400 ? 1 : 0;
            }
        }
        for (Operation operation : api.operations()) {
            if (operation.part() != null) {
                for (String part : List.of(
                        "{\"" + secret + "\":1}", secret, "{\"a\":".repeat(10_000), "[" + "9".repeat(900_000))) {
                    MockHttpServletResponse answer = sendForm(operation, part, secret + ".exe");
                    assertThat(answer.getStatus())
                            .as("%s", operation.endpoint())
                            .isBetween(400, 499);
                    refused++;
                }
            }
        }

        assertThat(failures).isEmpty();
        assertThat(refused).isGreaterThan(150);
        assertThat(refusals() - before).isGreaterThanOrEqualTo(refused);
        assertThat(log.getAll()).doesNotContain("quxyz");
    }

    private double refusals() {
        return meters.find("entremise.refusals").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Test
    void addressesAndTheirParametersTakeAnything() {
        List<String> words = List.of(
                "a\u0000b",
                "a\u0001b",
                "\u202egpj.exe",
                "%_\\",
                "\r\nX-Injected: yes",
                "../../../etc/passwd",
                "99999999999999999999",
                "-1",
                "x".repeat(5_000),
                "name,asc;drop table x; -- ' or 1=1");
        List<String> failures = new ArrayList<>();
        for (Operation operation : api.operations()) {
            for (String word : words) {
                String path = pathOf(operation);
                for (String parameter : operation.parameters()) {
                    // All lists read these with the same code.
                    if (List.of("page", "size", "sort").contains(parameter) && !path.endsWith("/bodies")) {
                        continue;
                    }
                    ask(operation, path + "?" + parameter + "=" + encoded(word), failures);
                }
                if (operation.endpoint().path().replace("{centre}", "").contains("{")) {
                    String places = operation
                            .endpoint()
                            .path()
                            .replace("{centre}", centre.id().slug())
                            .replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(encoded(word)));
                    ask(operation, places, failures);
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void formsWithFilesTakeAnythingToo() {
        List<String> names = List.of(
                "../../../../etc/cron.d/x.pdf",
                "..\\..\\x.pdf",
                "a\r\nX-Injected: yes.pdf",
                "a\u0000.pdf",
                "\u202efdp.exe",
                "\ud800.pdf",
                "x".repeat(5_000) + ".pdf",
                "");
        List<String> failures = new ArrayList<>();
        int forms = 0;
        for (Operation operation : api.operations()) {
            if (!operation.endpoint().takesFiles()) {
                continue;
            }
            forms++;
            for (String name : names) {
                String part = operation.part() == null ? "" : operation.part().valid();
                note(operation, name, sendForm(operation, part, name), failures);
            }
            if (operation.part() != null) {
                UNREADABLE.forEach((what, raw) -> operation.part().texts().forEach(field -> {
                    MockHttpServletResponse answer =
                            sendForm(operation, operation.part().with(field, raw), "decision.pdf");
                    note(operation, what + " in " + field, answer, failures);
                    if (answer.getStatus() < 400) {
                        failures.add("accepted " + operation.endpoint() + " " + what + " in " + field);
                    }
                }));
                OTHER_TYPES.forEach((what, raw) -> operation
                        .part()
                        .values()
                        .forEach(field -> note(
                                operation,
                                what + " in " + field,
                                sendForm(operation, operation.part().with(field, raw), "decision.pdf"),
                                failures)));
            }
        }
        assertThat(failures).isEmpty();
        assertThat(forms).isGreaterThan(4);
    }

    private MockHttpServletResponse sendForm(Operation operation, String part, String fileName) {
        var request = http.post()
                .uri(URI.create(pathOf(operation) + "?alt=Logo&category=DECISION"))
                .multipart()
                .file(new MockMultipartFile("file", fileName, "application/pdf", SampleFiles.pdf()))
                .with(as(personFor(operation)))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!part.isEmpty()) {
            request = request.part(new MockPart(operation.partName(), part.getBytes(StandardCharsets.UTF_8)));
        }
        MockHttpServletResponse answer = request.exchange().getResponse();
        assertThat(answer.getHeader("X-Injected")).isNull();
        return answer;
    }

    @Test
    void aForgedCentreIsNowhereAndWithoutTheTokenNothingIsDone() {
        Map<String, Long> before = rows();
        for (Operation operation : api.operations()) {
            String path = operation.endpoint().path();
            if (!path.startsWith("/api/v1/centres/{centre}/") || path.contains("/public/")) {
                continue;
            }
            for (String forged :
                    List.of("cdg71", "nowhere", "c_cdg63", "CDG63", "public", "cdg63%00", "..", "cdg63'")) {
                int status = exchange(
                                operation.endpoint().method(),
                                path.replace("{centre}", forged)
                                        .replaceAll("\\{[^}]+}", "0199a000-0000-7000-8000-000000000001"),
                                staff,
                                "{}")
                        .getStatus();
                assertThat(status).as("%s as %s", operation.endpoint(), forged).isIn(400, 404);
            }
            if (operation.endpoint().method() != HttpMethod.GET) {
                int status = http.method(operation.endpoint().method())
                        .uri(pathOf(operation))
                        .with(request -> as(staff).postProcessRequest(request))
                        .with(request -> {
                            request.removeHeader("X-XSRF-TOKEN");
                            return request;
                        })
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .exchange()
                        .getResponse()
                        .getStatus();
                assertThat(status).as("%s without token", operation.endpoint()).isEqualTo(403);
            }
        }
        assertThat(rows()).isEqualTo(before);
    }

    /** Bodies and cases do not become fewer, and every table still stands. */
    private void assertNothingLost(Map<String, Long> before) {
        Map<String, Long> after = rows();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        for (String table : List.of("public_body", "mediation_case", "invoice", "convention", "stored_file")) {
            assertThat(after.get(table)).as(table).isGreaterThanOrEqualTo(before.get(table));
        }
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        String schema = "c_" + centre.id();
        owner.sql("select tablename from pg_tables where schemaname = ? order by tablename")
                .param(schema)
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        owner.sql("select count(*) from " + schema + "." + table)
                                .query(Long.class)
                                .single()));
        return rows;
    }

    private List<Operation> withBody() {
        return api.operations().stream()
                .filter(operation -> operation.body() != null)
                .toList();
    }

    private MockHttpServletResponse send(Operation operation, String body, String what, List<String> failures) {
        MockHttpServletResponse answer =
                exchange(operation.endpoint().method(), pathOf(operation), personFor(operation), body);
        note(operation, what, answer, failures);
        return answer;
    }

    private void ask(Operation operation, String address, List<String> failures) {
        MockHttpServletResponse answer = exchange(operation.endpoint().method(), address, personFor(operation), "{}");
        note(operation, address.substring(0, Math.min(200, address.length())), answer, failures);
        assertThat(answer.getHeader("X-Injected")).isNull();
    }

    private static void note(Operation operation, String what, MockHttpServletResponse answer, List<String> failures) {
        if (answer.getStatus() >= 500) {
            failures.add(answer.getStatus() + " " + operation.endpoint() + " " + what);
        } else if (answer.getStatus() == 429 && !operation.endpoint().path().matches("/api/v1/(session|account).*")) {
            failures.add("not looked at: " + operation.endpoint());
        } else if (answer.getStatus() >= 400
                && answer.getContentType() != null
                && !answer.getContentType().startsWith("application/problem+json")) {
            failures.add(answer.getContentType() + " " + operation.endpoint() + " " + what);
        }
    }

    private MockHttpServletResponse exchange(HttpMethod method, String address, UUID person, String body) {
        var request = http.method(method)
                .uri(URI.create(address))
                .with(as(person))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (method != HttpMethod.GET) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange().getResponse();
    }

    private UUID personFor(Operation operation) {
        String path = operation.endpoint().path();
        if (path.startsWith("/api/v1/operator")) {
            return operator;
        }
        return path.matches(".*/(own-cases|own-invoices|letters|party-mediations|invitations).*") ? hr : staff;
    }

    /** Of things that are there, where there are such. */
    private String pathOf(Operation operation) {
        return paths.computeIfAbsent(operation, this::lookUpPathOf);
    }

    private String lookUpPathOf(Operation operation) {
        String path =
                operation.endpoint().path().replace("{centre}", centre.id().slug());
        if (path.contains("{reference}")) {
            path = path.replace("{reference}", some("select reference from c_cdg63.mediation_case order by 1 limit 1"));
        }
        for (Map.Entry<String, String> of : Map.of(
                        "/conventions/", "convention",
                        "/invoices/", "invoice",
                        "/deliberations/", "deliberation",
                        "/contacts/", "body_contact")
                .entrySet()) {
            if (path.contains(of.getKey() + "{id}")) {
                path = path.replace(
                        "{id}", some("select id::text from c_cdg63." + of.getValue() + " order by 1 limit 1"));
            }
        }
        return path.replace("{siren}", some("select siren from c_cdg63.public_body order by 1 limit 1"))
                .replace("{slug}", "nowhere")
                .replaceAll("\\{[^}]+}", "0199a000-0000-7000-8000-000000000001");
    }

    private String some(String query) {
        return owner.sql(query).query(String.class).optional().orElse("0199a000-0000-7000-8000-000000000001");
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                "words for machines",
                "\"'; drop table public_body; -- {{#a}}{{b}}{{/a}} ${7*7} #{7*7} [[${7*7}]] <script>&]]> ../../etc/passwd\"");
        texts.put("header lines", "\"x\\r\\nBcc: someone@example.test\\r\\n\\r\\nbody\"");
        texts.put("long", "\"" + "x".repeat(50_000) + "\"");
        return texts;
    }
}
