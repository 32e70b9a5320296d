package fr.entremise.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.testing.IntegrationTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** How the page and its files leave a real server; {@code src/test/resources} holds a small build of the front end. */
@IntegrationTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServedPagesIT {

    private static final String SCRIPT = "/kept-TEST0001.js";
    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/=]{20,})'");

    @LocalServerPort
    int port;

    @Test
    void filesWithAHashInTheirNameAreKeptForAYear() throws Exception {
        HttpResponse<byte[]> answer = get(SCRIPT, "identity");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(header(answer, "Content-Type")).startsWith("text/javascript");
        assertThat(text(answer.body())).contains("export const words");
    }

    @Test
    void aBrowserThatReadsBrotliGetsWhatTheBuildCompressed() throws Exception {
        HttpResponse<byte[]> answer = get(SCRIPT, "gzip, deflate, br");
        assertThat(header(answer, "Content-Encoding")).isEqualTo("br");
        assertThat(header(answer, "Content-Type")).startsWith("text/javascript");
        assertThat(header(answer, "Vary")).contains("Accept-Encoding");
        assertThat(header(answer, "Cache-Control")).contains("immutable");
        assertThat(answer.body())
                .isEqualTo(new ClassPathResource("META-INF/resources" + SCRIPT + ".br").getContentAsByteArray());
    }

    @Test
    void anotherBrowserGetsGzip() throws Exception {
        HttpResponse<byte[]> answer = get(SCRIPT, "gzip");
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(text(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()))
                .contains("export const words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cdg71", "/cdg71/dossiers/MPO-2026-71-000001", "/login"})
    void thePageIsNeverKept(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path, "identity");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    void onlyScriptsOfTheApplicationRunAndOnlyStylesWithTheNonceOfThisAnswer() throws Exception {
        HttpResponse<byte[]> answer = get("/cdg71", "identity");
        String policy = header(answer, "Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'none'")
                // The one script written into the page, as any SHA-256 says of it.
                .contains("script-src 'self' 'sha256-Foq6fZv+Yh86s1pnEruGNLvKn2e78pk3usLUjZ+EcOk=';")
                .contains("frame-ancestors 'none'")
                .contains("base-uri 'self'")
                .contains("form-action 'self'")
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        String nonce = nonceOf(policy);
        assertThat(text(answer.body())).contains("ngCspNonce=\"" + nonce + "\"").doesNotContain("__CSP_NONCE__");
        assertThat(nonceOf(header(get("/cdg71", "identity"), "Content-Security-Policy")))
                .isNotEqualTo(nonce);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cdg71", SCRIPT, "/api/v1/session", "/api/v1/centres", "/absent.js"})
    void everyAnswerForbidsGuessingTypesAndFrames(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path, "identity");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("geolocation=()");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
    }

    /** Only where forwarded headers are believed: see BehindAProxyIT. */
    @Test
    void aForgedHeaderDoesNotMakeAConnectionSecure() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/session"))
                            .header("X-Forwarded-Proto", "https")
                            .build(),
                    BodyHandlers.discarding());
            assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
            assertThat(header(answer, "Set-Cookie")).doesNotContain("Secure");
        }
    }

    @Test
    void aFileThatIsNotThereIsNotKept() throws Exception {
        HttpResponse<byte[]> answer = get("/absent-TEST0002.js", "br");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    void answersAboutPeopleAreNeverKept() throws Exception {
        assertThat(header(get("/api/v1/session", "identity"), "Cache-Control")).contains("no-store");
    }

    private static String nonceOf(String policy) {
        Matcher nonce = NONCE.matcher(policy);
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path, String encodings) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + port + path);
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept-Encoding", encodings)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }
}
