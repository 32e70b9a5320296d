package fr.entremise.identity.openid;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Accounts;
import fr.entremise.identity.Role;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.Browser;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.Mails;
import fr.entremise.testing.TestCentres;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Several providers at once: those of the State with their ways, a centre's own, one that does not answer. */
@IntegrationTest
class OpenIdProfilesIT {

    private static final TestOpenIdProvider PROVIDER = new TestOpenIdProvider();
    private static final String REFUSED = "/login?erreur=fournisseur";
    private static final String UNKNOWN = "/login?erreur=compte-inconnu";
    private static final String IN = "/login?retour=1";

    @Autowired
    MockMvcTester http;

    @Autowired
    Accounts accounts;

    @Autowired
    TestCentres centres;

    @Autowired
    Mails mails;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    Centre centre;
    String email;
    UUID user;
    String subject;

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry settings) {
        provider(settings, "proconnect", "kind", "PROCONNECT");
        provider(settings, "proconnect", "trust-email", "true");
        provider(settings, "franceconnect", "kind", "FRANCECONNECT");
        provider(settings, "foyer", "label", "Le compte du foyer");
        provider(settings, "foyer", "centres", "foyer");
        provider(settings, "eteint", "label", "Hors service");
        settings.add("entremise.identity.openid.providers.eteint.discovery", () -> "http://localhost:1");
    }

    private static void provider(DynamicPropertyRegistry settings, String id, String name, String value) {
        String prefix = "entremise.identity.openid.providers." + id + ".";
        settings.add(prefix + "discovery", () -> PROVIDER.issuer() + "/.well-known/openid-configuration");
        settings.add(prefix + "client-id", () -> "entremise-" + id);
        settings.add(prefix + "client-secret", () -> "for-this-test-only");
        settings.add(prefix + "algorithm", () -> "ES256");
        settings.add(prefix + name, () -> value);
    }

    @AfterAll
    static void stopTheProvider() {
        PROVIDER.stop();
    }

    @BeforeEach
    void openAnAccount() {
        centre = centres.open();
        email = "camille@" + centre.id() + ".test";
        user = accounts.open(email, "Camille Martin", null);
        accounts.join(user, centre.id(), Role.FINANCE);
        subject = UUID.randomUUID().toString();
        PROVIDER.knows(subject, claims());
    }

    private Map<String, Object> claims() {
        return new HashMap<>(Map.of(
                "email", email,
                "given_name", "Camille",
                "usual_name", "Martin",
                "siret", "13002526500013",
                "idp_id", "71144ab3-ee1a-4401-b7b3-79b44f7daeeb"));
    }

    @Test
    void proConnectIsSentWhatItListsAndNothingElse() throws Exception {
        assertThat(logIn("proconnect")).isEqualTo(IN);

        assertThat(PROVIDER.authorization)
                .containsOnlyKeys("response_type", "client_id", "scope", "state", "redirect_uri", "nonce", "claims")
                .containsEntry("scope", "openid given_name usual_name email uid siret idp_id")
                .containsEntry("claims", "{\"id_token\":{\"amr\":{\"essential\":true}}}");
        assertThat(PROVIDER.authorization.get("state")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(PROVIDER.authorization.get("nonce")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(PROVIDER.token).containsEntry("client_secret", "for-this-test-only");
    }

    @Test
    void franceConnectIsToldTheLevelAndAStandardProviderIsSentPkce() throws Exception {
        logIn("franceconnect");
        assertThat(PROVIDER.authorization).containsEntry("acr_values", "eidas1").doesNotContainKey("code_challenge");

        logIn("foyer");
        assertThat(PROVIDER.authorization)
                .containsEntry("code_challenge_method", "S256")
                .doesNotContainKey("claims");
        assertThat(PROVIDER.token).containsKey("code_verifier").doesNotContainKey("client_secret");
    }

    @Test
    void aSignedAnswerLinksTheAccountOnceAndItsOwnerSeesAndIsToldIt() throws Exception {
        Browser mine = browser();
        assertThat(logIn("proconnect", mine)).isEqualTo(IN);

        assertThat(mine.get("/api/v1/account/identities")).bodyJson().isLenientlyEqualTo("""
                {"linked":[{"provider":"ProConnect","name":"Camille Martin","siret":"13002526500013"}]}""");
        mails.newest(centre, "IDENTITY_LINKED", email);

        // From now on the sub alone counts, whatever becomes of the address.
        PROVIDER.knows(subject, Map.of("email", "autre@example.test"));
        assertThat(logIn("proconnect")).isEqualTo(IN);
        PROVIDER.knows("another-sub", claims());
        assertThat(logIn("proconnect")).isEqualTo(UNKNOWN);
        // The same person, known by another member of the federation.
        Map<String, Object> elsewhere = claims();
        elsewhere.put("idp_id", "another-member");
        PROVIDER.knows("another-sub", elsewhere);
        assertThat(logIn("proconnect")).isEqualTo(IN);
    }

    @Test
    void whatIsToldOfAPersonIsBelievedOnlyWithTheRightSignatureIssuerAndAudience() throws Exception {
        PROVIDER.forgesPerson = true;
        assertThat(logIn("proconnect")).isEqualTo(REFUSED);

        PROVIDER.knows(subject, claims());
        PROVIDER.person.put("iss", "https://ailleurs.example");
        assertThat(logIn("proconnect")).isEqualTo(REFUSED);

        PROVIDER.knows(subject, claims());
        PROVIDER.person.put("aud", "somebody-else");
        assertThat(logIn("proconnect")).isEqualTo(REFUSED);

        PROVIDER.knows(subject, claims());
        PROVIDER.person.put("sub", "somebody-else");
        assertThat(logIn("proconnect")).isEqualTo(REFUSED);

        PROVIDER.knows(subject, claims());
        PROVIDER.signs = false;
        assertThat(logIn("proconnect")).isEqualTo(REFUSED);
        assertThat(identities()).isZero();
    }

    @Test
    void aLoginIsBelievedOnlyWithTheRightSignatureNonceIssuerAndAudience() throws Exception {
        PROVIDER.forgesLogin = true;
        assertThat(logIn("proconnect")).isEqualTo(REFUSED);

        for (Map.Entry<String, String> lie : Map.of(
                        "nonce", "replayed", "aud", "somebody-else", "iss", "https://ailleurs.example")
                .entrySet()) {
            PROVIDER.knows(subject, claims());
            PROVIDER.login.put(lie.getKey(), lie.getValue());
            assertThat(logIn("proconnect")).as(lie.getKey()).isEqualTo(REFUSED);
        }
        assertThat(identities()).isZero();
    }

    @Test
    void aProviderThatDoesNotAnswerSaysSoAndKeepsNobodyElseOut() throws Exception {
        assertThat(browser().get("/oauth2/authorization/eteint")).hasRedirectedUrl(REFUSED);
        assertThat(logIn("proconnect")).isEqualTo(IN);
    }

    @Test
    void aClosedAccountIsRefusedBeforeAndAfterItsFirstLogin() throws Exception {
        assertThat(logIn("proconnect")).isEqualTo(IN);
        accounts.deactivate(user);
        assertThat(logIn("proconnect")).isEqualTo(UNKNOWN);

        jdbc.sql("delete from platform.external_identity where user_id = ?")
                .param(user)
                .update();
        assertThat(logIn("proconnect")).isEqualTo(UNKNOWN);
        assertThat(identities()).isZero();
    }

    @Test
    void anAddressThatNobodyVerifiedLinksNothing() throws Exception {
        Centre foyer = centres.named("foyer");
        accounts.join(user, foyer.id(), Role.CASE_MANAGER);
        assertThat(logIn("foyer")).isEqualTo(UNKNOWN);
        PROVIDER.person.put("email_verified", true);
        assertThat(logIn("foyer")).isEqualTo(IN);
    }

    @Test
    void aCentresOwnProviderVouchesForPeopleInThatCentreOnly() throws Exception {
        PROVIDER.person.put("email_verified", true);
        assertThat(logIn("foyer")).as("a member of another centre").isEqualTo(UNKNOWN);
        assertThat(identities()).isZero();

        Centre foyer = centres.named("foyer");
        accounts.join(user, foyer.id(), Role.FINANCE);
        Browser mine = browser();
        assertThat(logIn("foyer", mine)).isEqualTo(IN);
        assertThat(mine.get("/api/v1/session")).bodyJson().isStrictlyEqualTo("""
                {"authenticated":true,"id":"%s","name":"Camille Martin",
                 "memberships":[{"centre":"foyer","role":"FINANCE","body":null}]}""".formatted(user));
        assertThat(mine.get("/api/v1/centres/foyer/invoices")).hasStatusOk();
        assertThat(mine.get("/api/v1/centres/" + centre.id() + "/invoices")).hasStatus(404);
        // Nor does it prove enough to change what opens the other centre.
        assertThat(mine.put("/api/v1/account/password", "{\"current\":null,\"password\":\"cheval correct agrafe\"}"))
                .hasStatus(403)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\":\"/problems/step-up-required\"}");

        // Nor, once they are made an operator, the platform.
        accounts.makeOperator(user);
        assertThat(mine.get("/api/v1/operator/centres")).hasStatus(404);
        assertThat(http.get().uri("/api/v1/operator/centres").with(as(user))).hasStatusOk();

        UUID operator = accounts.open("operateur@" + centre.id() + ".test", "Op", null);
        accounts.join(operator, foyer.id(), Role.FINANCE);
        accounts.makeOperator(operator);
        PROVIDER.knows("op", Map.of("email", "operateur@" + centre.id() + ".test", "email_verified", true));
        assertThat(logIn("foyer")).as("an operator").isEqualTo(UNKNOWN);
    }

    @Test
    void theLoginPageOffersThePlatformsProvidersAndTheCentresOwn() {
        assertThat(http.get().uri("/api/v1/session/providers?centre=foyer"))
                .bodyJson()
                .extractingPath("$[*].id")
                .asArray()
                .containsExactly("eteint", "foyer", "franceconnect", "proconnect");
        assertThat(http.get().uri("/api/v1/session/providers?centre=" + centre.id()))
                .bodyJson()
                .extractingPath("$[*].name")
                .asArray()
                .containsExactly("Hors service", "FranceConnect", "ProConnect");
    }

    @Test
    void twoFactorsAtTheProviderCountAsOursAndOneDoesNot() throws Exception {
        jdbc.sql("insert into platform.second_factor_rule (centre) values (?)")
                .param(centre.id().slug())
                .update();
        String invoices = "/api/v1/centres/" + centre.id() + "/invoices";

        Browser one = browser();
        PROVIDER.login.put("amr", new String[] {"pwd"});
        logIn("proconnect", one);
        assertThat(one.get(invoices)).bodyJson().isLenientlyEqualTo("{\"type\":\"/problems/second-factor-required\"}");

        Browser two = browser();
        PROVIDER.login.put("amr", new String[] {"pwd", "totp", "mfa"});
        logIn("proconnect", two);
        assertThat(two.get(invoices)).hasStatusOk();

        Browser level = browser();
        PROVIDER.login.remove("amr");
        PROVIDER.login.put("acr", "https://proconnect.gouv.fr/assurance/consistency-checked-2fa");
        logIn("proconnect", level);
        assertThat(level.get(invoices)).hasStatusOk();

        // What UserInfo says of it is not part of the login.
        Browser told = browser();
        PROVIDER.login.remove("acr");
        PROVIDER.person.put("amr", new String[] {"mfa"});
        logIn("proconnect", told);
        assertThat(told.get(invoices)).hasStatus(403);
    }

    @Test
    void whoHasAnApplicationIsAskedForItsCodeUnlessTheProviderHasAskedForTwo() throws Exception {
        jdbc.sql("""
                        insert into platform.authenticator (user_id, secret, created_at, confirmed_at)
                        values (?, '\\x00', now(), now())""").param(user).update();
        Browser mine = browser();
        assertThat(logIn("proconnect", mine)).isEqualTo("/login?etape=facteur");
        assertThat(mine.get("/api/v1/session")).bodyJson().isStrictlyEqualTo("{\"authenticated\":false}");

        PROVIDER.login.put("amr", new String[] {"pin", "pop", "mfa"});
        assertThat(logIn("proconnect")).isEqualTo(IN);
    }

    @Test
    void loggingOutTellsTheProviderAndKnowsItsAnswer() throws Exception {
        Browser mine = browser();
        logIn("proconnect", mine);
        String next = json.readTree(mine.delete("/api/v1/session").getResponse().getContentAsString())
                .get("next")
                .asString();

        assertThat(next).startsWith(PROVIDER.issuer() + "/session/end?");
        Map<String, String> sent =
                TestOpenIdProvider.parameters(URI.create(next).getRawQuery());
        assertThat(sent).containsOnlyKeys("id_token_hint", "state", "post_logout_redirect_uri");
        assertThat(sent.get("id_token_hint").split("\\.")).hasSize(3);
        assertThat(sent.get("post_logout_redirect_uri")).endsWith("/api/v1/session/left");
        assertThat(mine.get("/api/v1/session")).bodyJson().isStrictlyEqualTo("{\"authenticated\":false}");

        assertThat(mine.get("/api/v1/session/left?state=" + sent.get("state"))).hasRedirectedUrl("/login?motif=sortie");
        assertThat(mine.get("/api/v1/session/left?state=" + sent.get("state"))).hasRedirectedUrl("/login");
    }

    @Test
    void franceConnectIsNotForStaffAndIsLinkedFromTheAccountOfAnybodyElse() throws Exception {
        assertThat(logIn("franceconnect")).isEqualTo(UNKNOWN);

        String other = "rh@" + centre.id() + ".test";
        UUID employee = accounts.open(other, "Dominique Petit", "cheval correct agrafe");
        accounts.joinForBody(employee, centre.id(), Role.COLLECTIVITY_HR, Siren.parse("217100767"), "Chalon-sur-Saône");
        PROVIDER.knows(subject, Map.of("email", other, "given_name", "Dominique", "family_name", "Petit"));
        assertThat(logIn("franceconnect"))
                .as("nothing says that the address is verified")
                .isEqualTo(UNKNOWN);

        Browser mine = browser();
        mine.logIn(other, "cheval correct agrafe");
        assertThat(mine.post("/api/v1/account/identities", "{\"provider\":\"foyer\"}"))
                .hasStatus(404);
        assertThat(mine.post("/api/v1/account/identities", "{\"provider\":\"franceconnect\"}"))
                .bodyJson()
                .isStrictlyEqualTo("{\"url\":\"/oauth2/authorization/franceconnect\"}");
        assertThat(logIn("franceconnect", mine)).isEqualTo("/compte?identite=liee");
        assertThat(mine.get("/api/v1/account")).hasStatusOk();
        assertThat(logIn("franceconnect")).isEqualTo(IN);

        String id = json.readTree(
                        mine.get("/api/v1/account/identities").getResponse().getContentAsString())
                .at("/linked/0/id")
                .asString();
        assertThat(mine.delete("/api/v1/account/identities/" + id)).hasStatus(204);
        mails.newest(centre, "IDENTITY_UNLINKED", other);
        assertThat(logIn("franceconnect")).isEqualTo(UNKNOWN);
    }

    private long identities() {
        return jdbc.sql("select count(*) from platform.external_identity where user_id = ?")
                .param(user)
                .query(Long.class)
                .single();
    }

    private Browser browser() {
        return new Browser(http);
    }

    private String logIn(String provider) throws Exception {
        return logIn(provider, browser());
    }

    /** Through the provider and back; answers where the browser is sent at last. */
    private static String logIn(String provider, Browser mine) throws Exception {
        String there =
                mine.get("/oauth2/authorization/" + provider).getResponse().getRedirectedUrl();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String back = client.send(HttpRequest.newBuilder(URI.create(there)).build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("location")
                    .orElseThrow();
            URI address = URI.create(back);
            return mine.get(address.getPath() + "?" + URLDecoder.decode(address.getRawQuery(), StandardCharsets.UTF_8))
                    .getResponse()
                    .getRedirectedUrl();
        }
    }
}
