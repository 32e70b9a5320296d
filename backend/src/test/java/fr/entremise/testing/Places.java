package fr.entremise.testing;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.tenancy.Centre;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets an admin see their centre from a member's place, and makes requests theirs. */
public final class Places {

    private Places() {}

    public static RequestPostProcessor inPlaceOf(MockMvcTester http, UUID admin, UUID member, Centre centre) {
        var answer = http.post()
                .uri("/api/v1/centres/" + centre.id() + "/accounts/" + member + "/impersonation")
                .with(as(admin))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"Elle ne trouve pas sa liste\"}")
                .exchange();
        assertThat(answer).hasStatus(204);
        return in(answer.getResponse().getCookie("SESSION"), admin);
    }

    /** A request of a session that is there already. */
    public static RequestPostProcessor in(Cookie session, UUID person) {
        return request -> {
            request.setCookies(session);
            return as(person).postProcessRequest(request);
        };
    }
}
