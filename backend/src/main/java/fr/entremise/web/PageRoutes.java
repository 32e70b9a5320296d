package fr.entremise.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves the application's one page for every address that is neither the API nor a file. Made per request and never
 * kept, because it carries the nonce without which the browser refuses inline styles.
 */
@Configuration(proxyBeanMethods = false)
class PageRoutes {

    static final String NONCE_PLACE = "__CSP_NONCE__";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Bean
    RouterFunction<ServerResponse> everyPage() throws IOException {
        ClassPathResource index = new ClassPathResource("META-INF/resources/index.html");
        String page = index.exists() ? index.getContentAsString(StandardCharsets.UTF_8) : "";
        RequestPredicate isPage = RequestPredicates.GET("/**").and(request -> isPage(request.path()));
        return RouterFunctions.route(isPage, request -> page.isEmpty() ? absent(request) : render(page));
    }

    private static boolean isPage(String path) {
        boolean isServer = path.startsWith("/api/")
                || path.startsWith("/actuator")
                || path.startsWith("/oauth2/")
                || path.startsWith("/.well-known/")
                || path.equals("/error");
        return !isServer && !path.substring(path.lastIndexOf('/')).contains(".");
    }

    private static ServerResponse render(String page) {
        String nonce = nonce();
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", contentSecurityPolicy(nonce))
                .body(page.replace(NONCE_PLACE, nonce));
    }

    private static String contentSecurityPolicy(String nonce) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce + "'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; "
                + "frame-ancestors 'none'; require-trusted-types-for 'script'";
    }

    private static String nonce() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Only in a build of the backend alone, where the tests run. */
    private static ServerResponse absent(ServerRequest request) {
        return ServerResponse.notFound().build();
    }
}
