package fr.entremise.mediation;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.directory.Bodies;
import fr.entremise.document.SampleFiles;
import fr.entremise.identity.Role;
import fr.entremise.mediator.MediatorProfile;
import fr.entremise.mediator.Mediators;
import fr.entremise.shared.DataSubject;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.DemoData;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.Mails;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A union representative assists a claimant in one case: with them, never for them, and no longer than they want. */
@IntegrationTest
class AssistantIT {

    private static final String CLAIMANT = "agent@example.test";
    private static final String UNION = "syndicat@example.test";
    private static final String REFERENCE = "MPO-2026-71-000001";
    private static final String DESIGNATED = "ASSISTANT_DESIGNATED";

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Bodies bodies;

    @Autowired
    Mediators mediators;

    @Autowired
    OwnAssistances held;

    @Autowired
    List<DemoData> seeds;

    @Autowired
    MovableClock clock;

    @Autowired
    Mails mails;

    @Autowired
    @Qualifier("owner")
    DataSource owner;

    @Autowired
    JsonMapper json;

    Centre centre;
    String own;
    UUID manager;
    int claimantCodes;

    @BeforeEach
    void fileAReferral() throws Exception {
        centre = Territory.open(centres, bodies, seeds);
        clock.set("2026-03-16T10:00:00Z");
        own = file(centre, CLAIMANT);
        manager = people.with(Role.CASE_MANAGER, centre);
        claimantCodes = 0;
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void whoeverWasDesignatedOpensTheCaseWithACodeOfTheirOwnAndAddsAPiece() throws Exception {
        JsonNode designated = read(designate(claimantAccess(), union()));

        assertThat(designated.at("/assistants/0").toString())
                .contains("Dominique Essai", "UNION_REPRESENTATIVE", UNION, "2026-03-16T10:00:00Z", "\"active\":true");
        String invitation = mails.newest(centre, DESIGNATED, UNION);
        assertThat(invitation).contains(REFERENCE).doesNotContain("Essai", "Agent", "prime", "Abergement");

        String link = Mails.tokenIn(invitation);
        assertThat(link).isNotEqualTo(own);
        assertThat(invitation).contains("https://entremise.test/" + centre.id() + "/assistance/");
        assertThat(follow(centre, link, null)).hasStatus(403);
        String access = opened(link, UNION, 1);
        JsonNode seen = read(follow(centre, link, access));
        assertThat(seen.at("/assisting/quality").asString()).isEqualTo("UNION_REPRESENTATIVE");
        assertThat(seen.get("reference").asString()).isEqualTo(REFERENCE);
        assertThat(seen.get("pieces")).hasSize(1);
        assertThat(seen.get("assistants").isEmpty()).isTrue();
        assertThat(seen.get("mayAddPieces").asBoolean()).isTrue();
        assertThat(seen.get("mayWithdraw").asBoolean()).isFalse();
        assertThat(seen.get("mayDesignate").asBoolean()).isFalse();
        assertThat(http.get().uri(followUp(centre, link) + "/receipt").header("X-Follow-Up-Access", access))
                .hasStatusOk();

        assertThat(addPiece(link, access)).hasStatusOk();

        JsonNode mine = read(follow(centre, own, claimantAccess()));
        assertThat(mine.at("/pieces/1/name").asString()).isEqualTo("avis.pdf");
        assertThat(mine.at("/pieces/1/assistantId")).isEqualTo(mine.at("/assistants/0/id"));
        assertThat(mine.at("/pieces/0/assistantId").isNull()).isTrue();
        assertThat(mine.get("history").valueStream().map(line -> line.get("act").asString()))
                .containsExactly("REFERRAL_RECEIVED", "ASSISTANT_DESIGNATED", "PIECES_ADDED_BY_ASSISTANT");
        assertThat(journal())
                .anyMatch(line -> line.contains("ASSISTANT_CAME_IN"))
                .anyMatch(line -> line.contains("PIECES_ADDED_BY_ASSISTANT"))
                .noneMatch(line -> line.contains("Dominique") || line.contains("@"));
    }

    @Test
    void whoeverAssistsDoesNothingThatBindsTheClaimant() throws Exception {
        Assistant union = assistant(union());

        for (MvcTestResult refused : List.of(
                post(followUp(centre, union.link()) + "/withdrawal", union.access()),
                post(followUp(centre, union.link()) + "/assistants/" + union.id() + "/end", union.access()),
                designate(
                        union.link(),
                        union.access(),
                        UUID.randomUUID(),
                        person("Autre", "autre@example.test"),
                        pdf()))) {
            assertThat(refused).hasStatus(403).bodyText().contains("/problems/claimant-only");
        }
        assertThat(read(follow(centre, own, claimantAccess())).get("state").asString())
                .isEqualTo("RECEIVED");
        assertThat(mails.all(centre, DESIGNATED, "autre@example.test")).isEmpty();
    }

    @Test
    void theClaimantEndsItAndThePageIsClosedAtOnce() throws Exception {
        Assistant union = assistant(union());
        String mine = claimantAccess();

        assertThat(post(followUp(centre, own) + "/assistants/" + union.id() + "/end", mine))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.assistants[0].endedBy")
                .isEqualTo("CLAIMANT");

        isLikeUnknown(union);
        assertThat(addPiece(union.link(), union.access())).hasStatus(404);
        await().until(() -> mails.waitingEvents(centre) == 0);
        assertThat(mails.all(centre, "FOLLOW_UP_CODE", UNION))
                .as("the one before")
                .hasSize(1);
        assertThat(mails.all(centre, "ASSISTANCE_ENDED", UNION)).hasSize(1);
        assertThat(mails.all(centre, "ASSISTANCE_ENDED_FOR_CLAIMANT", CLAIMANT)).isEmpty();
        assertThat(post(followUp(centre, own) + "/assistants/" + union.id() + "/end", mine))
                .hasStatus(409);
        // Designated anew, they get another link; the old one stays closed.
        assertThat(designate(mine, union())).hasStatusOk();
        assertThat(Mails.tokenIn(mails.newestOf(2, centre, DESIGNATED, UNION))).isNotEqualTo(union.link());
        isLikeUnknown(union);
    }

    @Test
    void theLastDayIsTheLast() throws Exception {
        Map<String, Object> until = union();
        until.put("lastDay", "2026-03-18");
        Assistant union = assistant(until);

        clock.set("2026-03-18T22:30:00Z");
        String access = opened(union.link(), UNION, 2);
        assertThat(follow(centre, union.link(), access)).hasStatusOk();
        // Half past midnight in Paris: the access was given for longer, and is closed all the same.
        clock.set("2026-03-18T23:00:30Z");
        isLikeUnknown(new Assistant(union.link(), access, union.id()));
        assertThat(read(follow(centre, own, claimantAccess()))
                        .at("/assistants/0/active")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aCodeOpensOnceAndForWhomItWasMailedAlone() throws Exception {
        assertThat(designate(claimantAccess(), union())).hasStatusOk();
        String link = Mails.tokenIn(mails.newest(centre, DESIGNATED, UNION));
        ask(link);
        String code = Mails.codeIn(mails.newestOf(1, centre, "FOLLOW_UP_CODE", UNION));

        assertThat(open(own, code)).as("with the claimant's link").hasStatus(422);
        assertThat(open(link, code)).hasStatusOk();
        assertThat(open(link, code)).as("once more").hasStatus(422);
        for (int i = 0; i < 6; i++) {
            ask(link);
        }
        await().until(() -> mails.waitingEvents(centre) == 0);
        assertThat(mails.all(centre, "FOLLOW_UP_CODE", UNION)).as("in an hour").hasSize(5);
        ask(own);
        assertThat(mails.newestOf(++claimantCodes, centre, "FOLLOW_UP_CODE", CLAIMANT))
                .as("the claimant's are counted apart")
                .contains("code");
    }

    @Test
    void nothingButThatOneCaseOpens() throws Exception {
        Assistant union = assistant(union());
        String strangers = file(centre, "autre@example.test");
        // Somebody who assists may have referred a case of their own, with the same address.
        String unionsOwn = file(centre, UNION);
        clock.release();
        Centre other = Territory.open(centres, bodies, seeds);
        clock.set("2026-03-16T10:05:00Z");
        String elsewhere = file(other, CLAIMANT);

        assertThat(follow(centre, own, union.access()))
                .as("the claimant's own page")
                .hasStatus(403);
        assertThat(follow(centre, strangers, union.access())).hasStatus(403);
        assertThat(follow(centre, unionsOwn, union.access())).hasStatus(403);
        assertThat(follow(other, elsewhere, union.access())).hasStatus(403);
        assertThat(follow(other, union.link(), union.access())).hasStatus(404);
        assertThat(follow(centre, union.link(), claimantAccess())).hasStatus(403);
        assertThat(post(followUp(centre, strangers) + "/assistants/" + union.id() + "/end", accessTo(strangers)))
                .as("an assistant of another case")
                .hasStatus(404);

        JsonNode list = json.readTree(http.get()
                .uri("/api/v1/centres/" + centre.id() + "/public/claimant-space/referrals")
                .header("X-Follow-Up-Access", spaceOf(UNION))
                .exchange()
                .getResponse()
                .getContentAsString());
        assertThat(list.get("items").valueStream().map(item -> item.get("token").asString()))
                .as("their own referrals and no other")
                .containsExactly(unionsOwn);
        assertThat(follow(centre, union.link(), spaceOf(UNION))).hasStatus(403);
    }

    @Test
    void theCentreSeesWhoAssistsAndEndsItWithAReasonThatTheClaimantReads() throws Exception {
        Assistant union = assistant(union());
        String mandate = "/cases/" + REFERENCE + "/assistants/" + union.id() + "/mandate";
        String end = "/cases/" + REFERENCE + "/assistants/" + union.id() + "/end";
        UUID mediator = people.with(Role.MEDIATOR, centre);
        CentreContext.runAs(
                centre.id(),
                () -> mediators.register(
                        mediator, new MediatorProfile("Formation", null, LocalDate.of(2020, 1, 1), null)));

        assertThat(read(get("/cases/" + REFERENCE, manager)).get("assistants").toString())
                .contains("Dominique Essai", UNION);
        assertThat(get(mandate, manager)).hasStatusOk();
        assertThat(get("/cases/" + REFERENCE, people.with(Role.CENTRE_ADMIN, centre)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Dominique", "UNION_REPRESENTATIVE");
        assertThat(get(mandate, mediator)).hasStatus(404);

        act("acceptance", Map.of());
        act("mediator", Map.of("mediatorUserId", mediator));
        assertThat(read(get("/cases/" + REFERENCE, mediator)).get("assistants").toString())
                .contains("Dominique Essai");
        assertThat(get(mandate, mediator)).hasStatusOk();
        assertThat(get("/cases/" + REFERENCE, manager))
                .as("who refers is behind the wall now, and so is who assists them")
                .bodyText()
                .contains("UNION_REPRESENTATIVE", "END_ASSISTANCE")
                .doesNotContain("Dominique", UNION);
        assertThat(get(mandate, manager)).hasStatus(404);

        assertThat(post(end, Map.of("reason", " "), manager)).hasStatus(400);
        assertThat(post(end, Map.of("reason", "Mandat"), mediator)).hasStatus(403);
        assertThat(post(end, Map.of("reason", "Mandat dénoncé par téléphone"), manager))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("dénoncé");
        isLikeUnknown(union);
        assertThat(read(follow(centre, own, claimantAccess())).get("assistants").toString())
                .contains("CENTRE", "Mandat dénoncé par téléphone");
        assertThat(mails.newest(centre, "ASSISTANCE_ENDED_FOR_CLAIMANT", CLAIMANT))
                .doesNotContain("dénoncé", "Dominique");
        assertThat(owner().sql("select end_reason from c_" + centre.id() + ".case_assistant")
                        .query(String.class)
                        .single())
                .doesNotContain("dénoncé");
        assertThat(journal())
                .anyMatch(line -> line.contains("ASSISTANT_ENDED_BY_CENTRE"))
                .anyMatch(line -> line.contains("MANDATE_OPENED"))
                .noneMatch(line -> line.contains("dénoncé"));
    }

    @Test
    void theEmployerLearnsNothingOfIt() throws Exception {
        String chalon =
                tokenOf(new Filing(http, centre).send(UUID.randomUUID(), Filing.at(Territory.CHALON), "decision.pdf"));
        String reference = "MPO-2026-71-000002";
        assertThat(designate(chalon, accessTo(chalon), UUID.randomUUID(), union(), pdf()))
                .hasStatusOk();
        for (String act : List.of("acceptance", "employer-information")) {
            long version =
                    read(get("/cases/" + reference, manager)).get("version").asLong();
            assertThat(post("/cases/" + reference + "/" + act, Map.of("version", version), manager))
                    .hasStatusOk();
        }

        UUID hr = people.hrOf(Territory.CHALON, centre);
        assertThat(get("/own-cases/" + reference, hr))
                .hasStatusOk()
                .bodyText()
                .doesNotContainIgnoringCase("assist")
                .doesNotContain("Dominique");
    }

    @Test
    void fewAssistAtATimeAndEachByOneAddress() throws Exception {
        String mine = claimantAccess();
        UUID key = UUID.randomUUID();
        assertThat(designate(own, mine, key, union(), pdf())).hasStatusOk();
        assertThat(designate(own, mine, key, union(), pdf())).as("sent twice").hasStatusOk();
        assertThat(designate(own, mine, key, person("Autre", "autre@example.test"), pdf()))
                .hasStatus(409);
        assertThat(designate(mine, person("Encore", " Syndicat@Example.test ")))
                .hasStatus(422)
                .bodyText()
                .contains("\"field\":\"email\"");
        assertThat(designate(mine, person("Moi", "Agent@example.test"))).hasStatus(422);
        assertThat(designate(mine, person("", ""))).hasStatus(422).bodyText().contains("name", "email");
        assertThat(designate(own, mine, UUID.randomUUID(), union(), SampleFiles.program()))
                .hasStatus(422);

        assertThat(designate(mine, person("Deux", "deux@example.test"))).hasStatusOk();
        assertThat(designate(mine, person("Trois", "trois@example.test"))).hasStatusOk();
        assertThat(designate(mine, person("Quatre", "quatre@example.test")))
                .hasStatus(409)
                .bodyText()
                .contains("/problems/too-many-assistants");
        await().until(() -> mails.waitingEvents(centre) == 0);
        assertThat(mails.all(centre, DESIGNATED, UNION)).hasSize(1);
        assertThat(owner().sql("select count(*) from c_" + centre.id()
                                + ".stored_file where purpose = 'case-mandate' and sealed")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);

        assertThat(post(followUp(centre, own) + "/withdrawal", mine)).hasStatusOk();
        assertThat(designate(mine, person("Après", "apres@example.test"))).hasStatus(409);
    }

    @Test
    void anEndedCaseIsReadByWhoeverAssistsAsLongAsByItsClaimant() throws Exception {
        Assistant union = assistant(union());
        assertThat(post(followUp(centre, own) + "/withdrawal", claimantAccess()))
                .hasStatusOk();

        assertThat(read(follow(centre, union.link(), union.access()))
                        .at("/courtDeadline/safe")
                        .asString())
                .isEqualTo("2026-05-18");
        assertThat(addPiece(union.link(), union.access())).hasStatus(409);
    }

    @Test
    void whoeverAssistsReadsWhatIsHeldAboutThem() throws Exception {
        assistant(union());

        assertThat(CentreContext.callAs(centre.id(), () -> held.about(new DataSubject(UNION, null))))
                .singleElement()
                .satisfies(about -> assertThat(about.rows().toString())
                        .contains(REFERENCE, "Dominique Essai", "Représentant syndical")
                        .doesNotContain("Agent"));
    }

    private void isLikeUnknown(Assistant former) throws Exception {
        String link = former.link();
        String nobodys = "x".repeat(link.length());
        assertThat(answerOf(follow(centre, link, former.access()), link))
                .isEqualTo(answerOf(follow(centre, nobodys, former.access()), nobodys))
                .startsWith("404");
        assertThat(answerOf(ask(link), link)).isEqualTo(answerOf(ask(nobodys), nobodys));
        assertThat(answerOf(open(link, "000000"), link)).isEqualTo(answerOf(open(nobodys, "000000"), nobodys));
    }

    private static String answerOf(MvcTestResult answer, String link) throws Exception {
        return answer.getResponse().getStatus()
                + answer.getResponse().getContentAsString().replace(link, "");
    }

    private Assistant assistant(Map<String, Object> person) throws Exception {
        JsonNode after = read(designate(claimantAccess(), person));
        String link = Mails.tokenIn(mails.newest(centre, DESIGNATED, UNION));
        return new Assistant(
                link, opened(link, UNION, 1), after.at("/assistants/0/id").asString());
    }

    private static Map<String, Object> union() {
        return person("Dominique Essai", UNION);
    }

    private static Map<String, Object> person(String name, String email) {
        Map<String, Object> person = new HashMap<>();
        person.put("name", name);
        person.put("quality", "UNION_REPRESENTATIVE");
        person.put("email", email);
        person.put("lastDay", null);
        return person;
    }

    private static byte[] pdf() {
        return SampleFiles.pdf();
    }

    private MvcTestResult designate(String access, Map<String, Object> person) {
        return designate(own, access, UUID.randomUUID(), person, pdf());
    }

    private MvcTestResult designate(String link, String access, UUID key, Map<String, Object> person, byte[] mandate) {
        return http.post()
                .uri(followUp(centre, link) + "/assistants")
                .multipart()
                .part(new MockPart("assistant", json.writeValueAsString(person).getBytes(StandardCharsets.UTF_8)))
                .file(new MockMultipartFile("mandate", "mandat.pdf", null, mandate))
                .header("Idempotency-Key", key)
                .header("X-Follow-Up-Access", access)
                .exchange();
    }

    private MvcTestResult addPiece(String link, String access) {
        return http.post()
                .uri(followUp(centre, link) + "/pieces")
                .multipart()
                .part(new MockPart("category", "OTHER".getBytes(StandardCharsets.UTF_8)))
                .file(new MockMultipartFile("file", "avis.pdf", null, pdf()))
                .header("Idempotency-Key", UUID.randomUUID())
                .header("X-Follow-Up-Access", access)
                .exchange();
    }

    private String claimantAccess() throws Exception {
        return opened(own, CLAIMANT, ++claimantCodes);
    }

    /** Another link of some claimant, opened by the newest code to whatever address it has. */
    private String accessTo(String link) throws Exception {
        int codes = codes();
        ask(link);
        String body = await().until(
                        () -> owner().sql(
                                        "select coalesce(body, '') from c_" + centre.id()
                                                + ".outgoing_mail where kind = 'FOLLOW_UP_CODE' order by created_at desc, id desc")
                                .query(String.class)
                                .list(),
                        list -> list.size() > codes)
                .getFirst();
        return read(open(link, Mails.codeIn(body))).get("access").asString();
    }

    private int codes() {
        return owner().sql("select count(*) from c_" + centre.id() + ".outgoing_mail where kind = 'FOLLOW_UP_CODE'")
                .query(Integer.class)
                .single();
    }

    private String opened(String link, String email, int codes) throws Exception {
        ask(link);
        String code = Mails.codeIn(mails.newestOf(codes, centre, "FOLLOW_UP_CODE", email));
        return read(open(link, code)).get("access").asString();
    }

    private String spaceOf(String email) throws Exception {
        int before = mails.all(centre, "CLAIMANT_SPACE_CODE", email).size();
        String space = "/api/v1/centres/" + centre.id() + "/public/claimant-space";
        JsonNode asked = read(send(space + "/codes", Map.of("email", email)));
        String code = Mails.codeIn(mails.newestOf(before + 1, centre, "CLAIMANT_SPACE_CODE", email));
        return read(send(space + "/access", Map.of("asked", asked.get("asked").asString(), "code", code)))
                .get("access")
                .asString();
    }

    private MvcTestResult ask(String link) {
        return http.post().uri(followUp(centre, link) + "/codes").exchange();
    }

    private MvcTestResult open(String link, String code) {
        return send(followUp(centre, link) + "/access", Map.of("code", code));
    }

    private MvcTestResult send(String uri, Map<String, ?> body) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    private MvcTestResult post(String uri, String access) {
        return http.post().uri(uri).header("X-Follow-Up-Access", access).exchange();
    }

    private void act(String act, Map<String, Object> body) throws Exception {
        Map<String, Object> versioned = new HashMap<>(body);
        versioned.put(
                "version",
                read(get("/cases/" + REFERENCE, manager)).get("version").asLong());
        assertThat(post("/cases/" + REFERENCE + "/" + act, versioned, manager)).hasStatusOk();
    }

    private MvcTestResult post(String path, Map<String, Object> body, UUID who) {
        return http.post()
                .uri("/api/v1/centres/" + centre.id() + path)
                .with(as(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    private MvcTestResult get(String path, UUID who) {
        return http.get()
                .uri("/api/v1/centres/" + centre.id() + path)
                .with(as(who))
                .exchange();
    }

    private MvcTestResult follow(Centre where, String link, @Nullable String access) {
        var request = http.get().uri(followUp(where, link));
        return (access == null ? request : request.header("X-Follow-Up-Access", access)).exchange();
    }

    private static String followUp(Centre where, String link) {
        return "/api/v1/centres/" + where.id() + "/public/follow-ups/" + link;
    }

    private String file(Centre where, String email) throws Exception {
        return tokenOf(new Filing(http, where)
                .send(UUID.randomUUID(), Filing.referral().replace(CLAIMANT, email), "decision.pdf"));
    }

    private String tokenOf(MvcTestResult filed) throws Exception {
        String url = read(filed).get("followUpUrl").asString();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private List<String> journal() {
        return owner().sql("select a::text from c_" + centre.id() + ".audit_entry a")
                .query(String.class)
                .list();
    }

    private JdbcClient owner() {
        return JdbcClient.create(owner);
    }

    private JsonNode read(MvcTestResult answer) throws Exception {
        return json.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private record Assistant(String link, String access, String id) {}
}
