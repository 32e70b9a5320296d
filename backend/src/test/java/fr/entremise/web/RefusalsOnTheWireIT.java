package fr.entremise.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What never reaches a controller is a problem all the same, and never a page. Sent byte by byte to a real server. */
@IntegrationTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RefusalsOnTheWireIT {

    @LocalServerPort
    int port;

    @Autowired
    TestCentres centres;

    Centre centre;

    @BeforeEach
    void openACentre() {
        centre = centres.open();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, bodies?q=%ff, 400",
        "GET, bodies?q=%zz, 400",
        "GET, /bodies?q=a, 400",
        "GET, bodies;a=b?q=a, 400",
        "GET, bodies%2fx?q=a, 400",
        "GET, bodies[x]?q=a, 400",
        "TRACE, bodies?q=a, 405",
        "FOO, bodies?q=a, 400"
    })
    void isAProblem(String method, String path, int status) throws IOException {
        String answer = ask(method + " /api/v1/centres/" + centre.id() + "/public/" + path, "");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("content-type: application/problem+json")
                .contains("\"type\":\"/problems/")
                .contains("x-content-type-options: nosniff")
                .contains("x-frame-options: deny")
                .contains("content-security-policy: default-src 'none'; frame-ancestors 'none'")
                .contains("referrer-policy: same-origin")
                .contains("permissions-policy: camera=()")
                .contains("cross-origin-resource-policy: same-origin")
                .contains("cache-control: ")
                .doesNotContain("<html");
    }

    @Test
    void aHeaderTooLongIsAProblem() throws IOException {
        String answer = ask("GET /api/v1/centres", "X-Long: " + "x".repeat(20_000) + "\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    }

    @Test
    void anAddressThatTakesNothingIsNotAPage() throws IOException {
        String answer = ask("POST /nowhere", "Content-Length: 0\r\n");
        assertThat(answer).startsWith("HTTP/1.1 403 ").contains("application/problem+json");
    }

    @Test
    void farTooManyFilesAreRefusedForTheirNumber() throws IOException {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\nx\r\n".repeat(70)
                + "--b--\r\n";
        String answer = ask(
                "POST /api/v1/centres/" + centre.id() + "/public/referrals",
                "Idempotency-Key: 0b0c7f3e-7f0e-4b9a-9d5b-0d8a3f1f2a11\r\n"
                        + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: " + body.length() + "\r\n",
                body);
        assertThat(answer).startsWith("HTTP/1.1 422 ").contains("\"field\":\"files\"");
    }

    private String ask(String line, String headers) throws IOException {
        return ask(line, headers, "");
    }

    private String ask(String line, String headers, String body) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = line + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Connection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
