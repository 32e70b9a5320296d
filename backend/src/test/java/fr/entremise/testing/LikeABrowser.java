package fr.entremise.testing;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Sends the token of the page as a browser does. Spring's own {@code csrf()} replaces the token's keeper for good in the
 * application that all tests share: those who then come with a cookie are refused.
 */
public final class LikeABrowser {

    private LikeABrowser() {}

    /** The cookie that a first request got goes back in a header. */
    public static RequestPostProcessor withToken(MockMvcTester http) {
        Cookie token =
                http.get().uri("/api/v1/session").exchange().getResponse().getCookie("XSRF-TOKEN");
        return request -> sendBack(token, request);
    }

    /** Without asking first: cookie and header are compared with each other alone. */
    public static RequestPostProcessor withAToken() {
        return request -> sendBack(new Cookie("XSRF-TOKEN", UUID.randomUUID().toString()), request);
    }

    private static MockHttpServletRequest sendBack(Cookie token, MockHttpServletRequest request) {
        List<Cookie> cookies = new ArrayList<>(List.of(token));
        if (request.getCookies() != null) {
            cookies.addAll(List.of(request.getCookies()));
        }
        request.setCookies(cookies.toArray(Cookie[]::new));
        request.addHeader("X-XSRF-TOKEN", token.getValue());
        return request;
    }
}
