package fr.entremise.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.testing.IntegrationTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A proxy on the same network ends TLS and appends the address it was asked from to what the client claimed. */
@IntegrationTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = {"server.forward-headers-strategy=native", "entremise.limits.address=20"})
class BehindAProxyIT {

    @Autowired
    MeterRegistry meters;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aConnectionThatTheProxySecuredStaysSecure() throws Exception {
        HttpResponse<String> answer = ask("198.51.100.1");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(value -> assertThat(value).contains("Secure"));
    }

    @Test
    void whoClaimsAnotherAddressEachTimeIsCountedByTheirOwn() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(ask("10.1.2." + i + ", 203.0.113.7").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = ask("192.0.2.99, 203.0.113.7");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(refused.body()).contains("/problems/too-many-requests");
        assertThat(meters.counter("entremise.refusals", "problem", "too-many-requests")
                        .count())
                .isPositive();
        assertThat(ask("192.0.2.99, 203.0.113.8").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> ask(String forwardedFor) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/session"))
                        .header("X-Forwarded-For", forwardedFor)
                        .header("X-Forwarded-Proto", "https")
                        .build(),
                BodyHandlers.ofString());
    }
}
