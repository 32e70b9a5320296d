package fr.entremise.testing;

import fr.entremise.identity.ApiScope;
import fr.entremise.identity.account.Author;
import fr.entremise.identity.client.ApiClients;
import fr.entremise.identity.client.NewApiClient;
import fr.entremise.identity.client.NewSecret;
import fr.entremise.tenancy.Centre;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** Lets programs into a centre, and asks for their tokens. */
public class Programs {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ApiClients clients;
    private final MockMvcTester http;
    private final JsonMapper json;
    private final Clock clock;

    Programs(ApiClients clients, MockMvcTester http, JsonMapper json, Clock clock) {
        this.clients = clients;
        this.http = http;
        this.json = json;
        this.clock = clock;
    }

    /** A program with a secret for a year, all but a day. */
    public NewSecret in(Centre centre, ApiScope... scopes) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), centre.timeZone());
        return clients.create(
                centre.id(),
                new NewApiClient("Logiciel " + COUNT.incrementAndGet(), Set.of(scopes), today.plusDays(364), null),
                new Author(null, "Alix Admin", null));
    }

    /** Asks for a token with the secret in the header; without a scope for all there are. */
    public MockHttpServletResponse ask(String clientId, String secret, @Nullable String scope) {
        var request = http.post()
                .uri("/oauth2/token")
                .with(call -> {
                    call.setRemoteAddr("198.51.100.7");
                    return call;
                })
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .headers(headers -> headers.setBasicAuth(clientId, secret))
                .param("grant_type", "client_credentials");
        return (scope == null ? request : request.param("scope", scope))
                .exchange()
                .getResponse();
    }

    public String tokenOf(NewSecret program) {
        MockHttpServletResponse answer = ask(program.client().clientId(), program.secret(), null);
        try {
            return json.readTree(answer.getContentAsString())
                    .required("access_token")
                    .asString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows a token, as a program does: no cookie, no token of a page. */
    public static RequestPostProcessor bearer(String token) {
        return request -> {
            request.addHeader("Authorization", "Bearer " + token);
            request.setRemoteAddr("198.51.100.7");
            return request;
        };
    }
}
