package fr.entremise.identity.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID provider over HTTP, with the authorization code flow, PKCE, signed tokens and UserInfo, and RP-initiated
 * logout; a test says what it tells of a person, and in what it lies.
 */
final class TestOpenIdProvider {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ECKey key = key();
    private final ECKey strangersKey = key();

    /** What it was sent last. */
    Map<String, String> authorization = Map.of();

    Map<String, String> token = Map.of();

    /** What it tells. */
    Map<String, Object> login = new HashMap<>();

    Map<String, Object> person = new HashMap<>();
    boolean signs = true;
    boolean forgesLogin;
    boolean forgesPerson;

    TestOpenIdProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, discovery()));
        server.createContext("/jwks", exchange -> json(exchange, new JWKSet(key).toJSONObject(true)));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/userinfo", this::userInfo);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    /** Tells the truth about this person again. */
    void knows(String subject, Map<String, Object> claims) {
        login = new HashMap<>(Map.of("sub", subject));
        person = new HashMap<>(claims);
        person.put("sub", subject);
        signs = true;
        forgesLogin = false;
        forgesPerson = false;
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "userinfo_endpoint", issuer() + "/userinfo",
                "jwks_uri", issuer() + "/jwks",
                "end_session_endpoint", issuer() + "/session/end",
                "response_types_supported", new String[] {"code"},
                "subject_types_supported", new String[] {"pairwise"},
                "id_token_signing_alg_values_supported", new String[] {"ES256"});
    }

    private void authorize(HttpExchange exchange) throws IOException {
        authorization = parameters(exchange.getRequestURI().getRawQuery());
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        authorization.get("redirect_uri") + "?code=" + UUID.randomUUID() + "&state="
                                + URLEncoder.encode(authorization.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        token = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String challenge = authorization.get("code_challenge");
        if (challenge != null && !challenge.equals(challengeOf(token.get("code_verifier")))) {
            json(exchange, Map.of("error", "invalid_grant"));
            return;
        }
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", issuer());
        claims.put("aud", authorization.get("client_id"));
        claims.put("nonce", authorization.get("nonce"));
        claims.putAll(login);
        json(
                exchange,
                Map.of(
                        "access_token",
                        "an-access-token",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "id_token",
                        signed(claims, forgesLogin)));
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        if (!signs) {
            json(exchange, person);
            return;
        }
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", issuer());
        claims.put("aud", authorization.get("client_id"));
        claims.putAll(person);
        answer(exchange, "application/jwt", signed(claims, forgesPerson));
    }

    private String signed(Map<String, Object> claims, boolean forged) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
        claims.forEach(set::claim);
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), set.build());
        try {
            jwt.sign(new ECDSASigner(forged ? strangersKey : key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    private static void json(HttpExchange exchange, Map<String, Object> body) throws IOException {
        answer(exchange, "application/json", JSON.writeValueAsString(body));
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String challengeOf(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
