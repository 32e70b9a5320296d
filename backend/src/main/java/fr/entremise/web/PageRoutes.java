package fr.entremise.web;

import fr.entremise.tenancy.CentreAddresses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** What the build writes into the page, to be run before the first paint. */
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    @Bean
    RouterFunction<ServerResponse> everyPage(CentreAddresses addresses) throws IOException {
        ClassPathResource index = new ClassPathResource("META-INF/resources/index.html");
        String page = index.exists() ? index.getContentAsString(StandardCharsets.UTF_8) : "";
        String scripts = scriptsOf(page);
        RequestPredicate isPage = RequestPredicates.GET("/**").and(request -> isPage(request.path()));
        return RouterFunctions.route(
                isPage,
                request -> page.isEmpty() ? absent(request) : render(forHost(page, addresses, request), scripts));
    }

    static boolean isPage(String path) {
        boolean isServer = path.startsWith("/api/")
                || path.startsWith("/actuator")
                || path.startsWith("/oauth2/")
                || path.startsWith("/.well-known/")
                || path.equals("/error");
        return !isServer && !path.substring(path.lastIndexOf('/')).contains(".");
    }

    /** At a centre's own host name the page says whose it is, so that the application shows nothing else there. */
    private static String forHost(String page, CentreAddresses addresses, ServerRequest request) {
        return addresses
                .centreAt(request.servletRequest().getServerName())
                .map(centre -> page.replaceFirst("<html ", "<html data-centre=\"" + centre + "\" "))
                .orElse(page);
    }

    private static ServerResponse render(String page, String scripts) {
        String nonce = nonce();
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", contentSecurityPolicy(scripts, nonce))
                .body(page.replace(NONCE_PLACE, nonce));
    }

    /** The scripts that may run: the files of the application, and by their hashes those written into its page. */
    private static String scriptsOf(String page) {
        return INLINE_SCRIPT
                .matcher(page)
                .results()
                .map(script -> " '" + sha256(script.group(1)) + "'")
                .collect(Collectors.joining("", "'self'", ""));
    }

    private static String sha256(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256.", absent);
        }
    }

    private static String contentSecurityPolicy(String scripts, String nonce) {
        return "default-src 'none'; script-src " + scripts + "; style-src 'self' 'nonce-" + nonce
                + "'; img-src 'self' data:; "
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
