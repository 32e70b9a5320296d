package fr.entremise.testing;

import static fr.entremise.testing.LikeABrowser.withToken;

import jakarta.servlet.http.Cookie;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser with its one session cookie, at an address. */
public final class Browser {

    private final MockMvcTester http;
    private final String address;
    private Cookie session;
    private Cookie device;

    public Browser(MockMvcTester http) {
        this(http, "192.0.2.10");
    }

    public Browser(MockMvcTester http, String address) {
        this.http = http;
        this.address = address;
    }

    public MvcTestResult get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    public MvcTestResult post(String path, String json) {
        return send(HttpMethod.POST, path, json);
    }

    public MvcTestResult put(String path, String json) {
        return send(HttpMethod.PUT, path, json);
    }

    public MvcTestResult delete(String path) {
        return send(HttpMethod.DELETE, path, null);
    }

    public MvcTestResult logIn(String email, String password) {
        return post("/api/v1/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    /** Whoever else knows the number of the session. */
    public Browser withTheSameNumber() {
        Browser other = new Browser(http, address);
        other.session = session;
        return other;
    }

    /** Without its session, on the same device. */
    public Browser onSameDevice() {
        Browser other = new Browser(http, address);
        other.device = device;
        return other;
    }

    /** What the device keeps so as not to be asked for a second factor again. */
    public Cookie device() {
        return device;
    }

    public Cookie session() {
        return session;
    }

    private MvcTestResult send(HttpMethod method, String path, String json) {
        var request = http.method(method)
                .uri(path)
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .with(call -> {
                    call.setRemoteAddr(address);
                    return call;
                });
        if (session != null) {
            request = request.cookie(session);
        }
        if (device != null) {
            request = request.cookie(device);
        }
        if (method != HttpMethod.GET) {
            request = request.with(withToken(http));
        }
        if (json != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(json);
        }
        MvcTestResult answer = request.exchange();
        Cookie trusted = answer.getResponse().getCookie("ENTREMISE_DEVICE");
        if (trusted != null) {
            device = trusted;
        }
        Cookie renewed = answer.getResponse().getCookie("SESSION");
        if (renewed != null) {
            session = renewed.getMaxAge() == 0 ? null : renewed;
        }
        return answer;
    }
}
