package fr.entremise.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.directory.Bodies;
import fr.entremise.mediation.followup.ClaimantSpaces;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.DemoData;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.Mails;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.StatementCounter;
import fr.entremise.testing.TestCentres;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A claimant finds all their referrals again by their address, and nobody learns whether an address has any. */
@IntegrationTest
class ClaimantSpaceIT {

    private static final String KIND = "CLAIMANT_SPACE_CODE";
    private static final String EMAIL = "agent@example.test";

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    Bodies bodies;

    @Autowired
    List<DemoData> seeds;

    @Autowired
    MovableClock clock;

    @Autowired
    StatementCounter statements;

    @Autowired
    Mails mails;

    @Autowired
    @Qualifier("owner")
    javax.sql.DataSource owner;

    @Autowired
    JsonMapper json;

    @Autowired
    ClaimantSpaces spaces;

    Centre centre;
    String first;
    String strangers;

    @BeforeEach
    void fileTwoReferrals() throws Exception {
        centre = Territory.open(centres, bodies, seeds);
        clock.set("2026-03-16T10:00:00Z");
        first = file(centre, " Agent@Example.test ");
        strangers = file(centre, "autre@example.test");
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void theAddressOpensWhatWasReferredWithItAndNothingElse() throws Exception {
        clock.release();
        Centre other = Territory.open(centres, bodies, seeds);
        clock.set("2026-03-17T10:00:00Z");
        String second = file(centre, EMAIL);
        String elsewhere = file(other, EMAIL);

        String access = proved("AGENT@example.test  ", 1);

        JsonNode list = read(list(centre, access, ""));
        assertThat(list.get("total").asInt()).isEqualTo(2);
        assertThat(list.get("items").valueStream().map(item -> item.get("token").asString()))
                .as("newest first")
                .containsExactly(second, first);
        assertThat(list.toString())
                .contains("\"state\":\"RECEIVED\"", "MPO-2026-71-000001", "MPO-2026-71-000003")
                .doesNotContain("prime", "000002", "autre@");
        assertThat(follow(centre, first, access)).hasStatusOk();
        assertThat(follow(centre, second, access)).hasStatusOk();

        assertThat(follow(centre, strangers, access)).hasStatus(403);
        assertThat(follow(centre, elsewhere, access)).hasStatus(404);
        assertThat(list(other, access, "")).hasStatus(403);
        assertThat(follow(other, elsewhere, access)).hasStatus(403);
        assertThat(list(centre, null, "")).hasStatus(403);
        assertThat(list(centre, "nothing", "")).hasStatus(403);
        assertThat(journal())
                .singleElement()
                .asString()
                .contains("Liste de ses saisines ouverte")
                .doesNotContain("@", "MPO-");
    }

    @Test
    void anUnknownAddressIsAnsweredLikeAKnownOneAndGetsNoMail() throws Exception {
        JsonNode unknown = read(ask("personne@example.test"));
        JsonNode known = read(ask(EMAIL));

        assertThat(unknown.propertyNames()).isEqualTo(known.propertyNames());
        assertThat(unknown.get("asked").asString())
                .hasSameSizeAs(known.get("asked").asString());
        assertThat(open(unknown, "000000").getResponse().getContentAsString())
                .isEqualTo(open(known, wrong()).getResponse().getContentAsString())
                .contains("follow-up-code-wrong");
        assertThat(open(json.readTree("{\"asked\":\"nothing\"}"), "000000")).hasStatus(422);
        assertThat(ask("pas une adresse")).hasStatus(400);
        await().until(() -> mails.waitingEvents(centre) == 0);
        assertThat(mails.all(centre, KIND, EMAIL)).hasSize(1);
        assertThat(mails.all(centre, KIND, "personne@example.test")).isEmpty();
    }

    @Test
    void aCodeIsTriedFewTimesAndFewAreMailed() throws Exception {
        JsonNode asked = read(ask(EMAIL));
        String code = Mails.codeIn(mails.newest(centre, KIND, EMAIL));
        String wrong = wrong();
        // Somebody else who asks for the same address tries their own code, not this one.
        assertThat(open(read(ask(EMAIL)), code)).hasStatus(422);
        for (int i = 0; i < 5; i++) {
            assertThat(open(asked, wrong)).hasStatus(422);
        }
        assertThat(open(asked, code)).as("after five tries").hasStatus(422);

        for (int i = 0; i < 6; i++) {
            assertThat(ask(EMAIL)).hasStatus(202);
        }
        await().until(() -> mails.waitingEvents(centre) == 0);
        assertThat(mails.all(centre, KIND, EMAIL)).as("in an hour").hasSize(5);
        clock.set("2026-03-16T11:00:01Z");
        for (int i = 0; i < 6; i++) {
            ask(EMAIL);
        }
        clock.set("2026-03-16T12:00:02Z");
        ask(EMAIL);
        await().until(() -> mails.waitingEvents(centre) == 0);
        assertThat(mails.all(centre, KIND, EMAIL)).as("in a day").hasSize(10);
    }

    @Test
    void nobodyElseUsesUpAClaimantsCodes() throws Exception {
        for (int i = 0; i < 12; i++) {
            assertThat(askFrom("203.0.113.9", EMAIL)).hasStatus(202);
        }
        JsonNode asked = read(ask(EMAIL));
        assertThat(open(asked, Mails.codeIn(mails.newestOf(6, centre, KIND, EMAIL))))
                .hasStatusOk();
        assertThat(mails.all(centre, KIND, EMAIL)).hasSize(6);
    }

    @Test
    void aMailboxIsNotFloodedHoweverManyAsk() {
        for (int asker = 1; asker <= 9; asker++) {
            for (int i = 0; i < 5; i++) {
                assertThat(askFrom("2001:db8:0:" + asker + "::1", EMAIL)).hasStatus(202);
            }
        }
        await().until(() -> mails.waitingEvents(centre) == 0);
        assertThat(mails.all(centre, KIND, EMAIL)).hasSize(40);
    }

    @Test
    void forWhichAddressesCodesWereAskedIsForgottenAfterADay() {
        ask(EMAIL);
        ask("nobody@example.test");
        assertThat(askedAddresses()).isEqualTo(2);
        clock.set("2026-03-17T09:59:59Z");
        CentreContext.runAs(centre.id(), spaces::forgetAskedAddresses);
        assertThat(askedAddresses()).isEqualTo(2);
        clock.set("2026-03-17T10:00:01Z");
        CentreContext.runAs(centre.id(), spaces::forgetAskedAddresses);
        assertThat(askedAddresses()).isZero();
    }

    @Test
    void anAccessEndsByItselfOrWhenTheClaimantLeaves() throws Exception {
        JsonNode asked = read(ask(EMAIL));
        String code = Mails.codeIn(mails.newest(centre, KIND, EMAIL));
        String access = read(open(asked, code)).get("access").asString();
        assertThat(open(asked, code)).as("once more").hasStatus(422);
        clock.set("2026-03-16T10:29:00Z");
        assertThat(list(centre, access, "")).hasStatusOk();
        clock.set("2026-03-16T10:30:00Z");
        assertThat(list(centre, access, "")).hasStatus(403);
        assertThat(follow(centre, first, access)).hasStatus(403);

        String again = proved(EMAIL, 2);
        assertThat(http.delete().uri(space(centre, "/access")).header("X-Follow-Up-Access", again))
                .hasStatus(204);
        assertThat(list(centre, again, "")).hasStatus(403);

        clock.set("2026-03-16T10:31:00Z");
        JsonNode late = read(ask(EMAIL));
        String lateCode = Mails.codeIn(mails.newestOf(3, centre, KIND, EMAIL));
        clock.set("2026-03-16T10:46:00Z");
        assertThat(open(late, lateCode)).as("too late").hasStatus(422);
    }

    @Test
    void endedReferralsAreListedTooAndManyCostNoMoreThanOne() throws Exception {
        String access = proved(EMAIL, 1);
        long one = statements.during(() -> assertThat(list(centre, access, "")).hasStatusOk());
        for (int i = 0; i < 4; i++) {
            String token = file(centre, EMAIL);
            assertThat(http.post()
                            .uri("/api/v1/centres/" + centre.id() + "/public/follow-ups/" + token + "/withdrawal")
                            .header("X-Follow-Up-Access", access))
                    .hasStatusOk();
        }
        long five = statements.during(() -> assertThat(list(centre, access, "")).hasStatusOk());

        assertThat(five).isEqualTo(one);
        JsonNode page = read(list(centre, access, "?size=2&page=1"));
        assertThat(page.get("total").asInt()).isEqualTo(5);
        assertThat(page.get("items")
                        .valueStream()
                        .map(item -> item.get("state").asString() + " "
                                + item.get("courtUntil").asString()))
                .as("two months from the withdrawal")
                .containsExactlyElementsOf(IntStream.range(0, 2)
                        .mapToObj(i -> "WITHDRAWN 2026-05-18")
                        .toList());
        assertThat(read(list(centre, access, "?page=9")).get("items").isEmpty()).isTrue();
        assertThat(list(centre, access, "?sort=situation")).hasStatus(422);

        clock.set("2026-03-16T10:20:00Z");
        owner().sql("update c_" + centre.id()
                        + ".mediation_case set withdrawn_on = '2025-01-02' where withdrawn_on is not null")
                .update();
        assertThat(read(list(centre, access, "")).toString())
                .as("a day that is over")
                .contains("2025-01-02")
                .doesNotContain("courtUntil\":\"");
    }

    private String wrong() {
        String code = Mails.codeIn(mails.newest(centre, KIND, EMAIL));
        return code.equals("000000") ? "111111" : "000000";
    }

    /** The access that the newest code gives, once so many were mailed; however the address was typed. */
    private String proved(String typed, int codes) throws Exception {
        JsonNode asked = read(ask(typed));
        return read(open(asked, Mails.codeIn(mails.newestOf(codes, centre, KIND, EMAIL))))
                .get("access")
                .asString();
    }

    private String file(Centre where, String email) throws Exception {
        String url = read(new Filing(http, where)
                        .send(UUID.randomUUID(), Filing.referral().replace(EMAIL, email), "decision.pdf"))
                .get("followUpUrl")
                .asString();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private MvcTestResult ask(String email) {
        return post("/codes", Map.of("email", email));
    }

    private MvcTestResult askFrom(String address, String email) {
        return http.post()
                .uri(space(centre, "/codes"))
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("email", email)))
                .exchange();
    }

    private long askedAddresses() {
        return owner().sql("select count(*) from c_" + centre.id() + ".follow_up_code where email is not null")
                .query(Long.class)
                .single();
    }

    private MvcTestResult open(JsonNode asked, String code) {
        return post("/access", Map.of("asked", asked.get("asked").asString(), "code", code));
    }

    private MvcTestResult post(String path, Map<String, String> body) {
        return http.post()
                .uri(space(centre, path))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    private MvcTestResult list(Centre where, @Nullable String access, String query) {
        return withAccess(space(where, "/referrals" + query), access);
    }

    private MvcTestResult follow(Centre where, String token, String access) {
        return withAccess("/api/v1/centres/" + where.id() + "/public/follow-ups/" + token, access);
    }

    private MvcTestResult withAccess(String uri, @Nullable String access) {
        var request = http.get().uri(uri);
        return (access == null ? request : request.header("X-Follow-Up-Access", access)).exchange();
    }

    private static String space(Centre where, String path) {
        return "/api/v1/centres/" + where.id() + "/public/claimant-space" + path;
    }

    private List<String> journal() {
        return owner().sql("select a::text from c_" + centre.id()
                        + ".audit_entry a where action = 'CLAIMANT_SPACE_OPENED'")
                .query(String.class)
                .list();
    }

    private JdbcClient owner() {
        return JdbcClient.create(owner);
    }

    private JsonNode read(MvcTestResult answer) throws Exception {
        return json.readTree(answer.getResponse().getContentAsString());
    }
}
