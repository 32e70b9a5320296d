package fr.entremise.identity.account;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.audit.Journal;
import fr.entremise.audit.JournalEntry;
import fr.entremise.audit.JournalFilter;
import fr.entremise.identity.Accounts;
import fr.entremise.identity.Role;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import fr.entremise.testing.Browser;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.Mails;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@TestPropertySource(properties = {"entremise.demo.enabled=true", "entremise.demo.password=same-ids"})
class BodyAccountsIT {

    private static final String CHALON = "217100767";
    private static final String CLUNY = "217101377";
    private static final String PASSWORD = "cheval correct agrafe";

    @Autowired
    MockMvcTester http;

    @Autowired
    Accounts accounts;

    @Autowired
    Centres centres;

    @Autowired
    TestCentres work;

    @Autowired
    TestPeople people;

    @Autowired
    Mails mails;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    Centre centre;
    UUID hr;
    String email;

    @BeforeEach
    void somebodyOfCluny() {
        centre = centres.find(new CentreId("cdg71")).orElseThrow();
        hr = people.hrOf(CLUNY, centre);
        email = "collegue" + UUID.randomUUID() + "@cluny.test";
    }

    @Test
    void aColleagueIsInvitedComesInForThatBodyAloneAndIsRemoved() {
        assertThat(invite(CLUNY, hr)).hasStatus(201);
        assertThat(invite(CLUNY, hr)).hasStatus(409);
        String token = Mails.tokenIn(mails.newest(centre, "INVITATION", email));
        assertThat(new Browser(http).post("/api/v1/session/invitations/" + token, """
                {"name":"Claude Collègue","password":"%s"}""".formatted(PASSWORD)))
                .hasStatus(204);
        UUID colleague = userWith(email);

        assertThat(send(HttpMethod.GET, "/bodies/" + CLUNY, null, colleague)).hasStatusOk();
        assertThat(send(HttpMethod.GET, "/bodies/" + CHALON, null, colleague)).hasStatus(404);
        assertThat(send(HttpMethod.GET, "/cases", null, colleague)).hasStatus(403);
        assertThat(send(HttpMethod.GET, of(CLUNY), null, hr))
                .bodyText()
                .contains(email, "Claude Collègue")
                .doesNotContain("chalon");
        assertThat(invite(CLUNY, hr)).hasStatus(409).bodyJson().isLenientlyEqualTo("""
                {"type":"/problems/already-colleague"}""");

        assertThat(send(HttpMethod.DELETE, of(CLUNY) + "/" + hr, null, hr)).hasStatus(409);
        assertThat(send(HttpMethod.DELETE, of(CLUNY) + "/" + colleague, null, hr))
                .hasStatus(204);
        assertThat(send(HttpMethod.GET, "/bodies/" + CLUNY, null, colleague)).hasStatus(404);
        assertThat(isOpen(colleague)).isFalse();
        assertThat(await().atMost(Duration.ofSeconds(20))
                        .until(() -> told("BODY_ACCESS_REMOVED", colleague), found -> !found.isEmpty()))
                .extracting(JournalEntry::actorUserId)
                .containsExactly(hr);
    }

    @Test
    void whoeverWorksElsewhereTooKeepsThat() {
        UUID colleague = accounts.open(email, "Dominique Deux", null);
        accounts.join(colleague, centre.id(), Role.FINANCE);
        accounts.joinForBody(colleague, centre.id(), Role.COLLECTIVITY_HR, Siren.parse(CLUNY), "Cluny");

        assertThat(send(HttpMethod.DELETE, of(CLUNY) + "/" + colleague, null, hr))
                .hasStatus(204);

        assertThat(send(HttpMethod.GET, "/invoices", null, colleague)).hasStatusOk();
        assertThat(isOpen(colleague)).isTrue();
        // And may be invited again, which gives the body back and nothing else.
        assertThat(invite(CLUNY, hr)).hasStatus(201);
    }

    @Test
    void otherBodiesRolesAndWhatTheCentreDecidedAreOutOfReach() {
        UUID clerk = people.with(Role.CASE_MANAGER, centre);
        UUID chalon = people.hrOf(CHALON, centre);
        assertThat(invite(CHALON, hr)).hasStatus(404);
        assertThat(send(HttpMethod.GET, of(CHALON), null, hr)).hasStatus(404);
        assertThat(send(HttpMethod.DELETE, of(CLUNY) + "/" + chalon, null, hr)).hasStatus(404);
        assertThat(send(HttpMethod.DELETE, of(CLUNY) + "/" + clerk, null, hr)).hasStatus(404);
        assertThat(invite(CLUNY, clerk)).hasStatus(403);

        UUID admin = people.with(Role.CENTRE_ADMIN, centre);
        String staff = "agent" + UUID.randomUUID() + "@cdg71.test";
        assertThat(send(
                        HttpMethod.POST,
                        "/accounts/invitations",
                        "{\"email\":\"" + staff + "\",\"roles\":[{\"role\":\"FINANCE\"}]}",
                        admin))
                .hasStatus(201);
        String theCentres = jdbc.sql("select id::text from platform.invitation where email = ?")
                .param(staff)
                .query(String.class)
                .single();
        assertThat(send(HttpMethod.DELETE, of(CLUNY) + "/invitations/" + theCentres, null, hr))
                .hasStatus(404);
        assertThat(send(HttpMethod.GET, of(CLUNY), null, hr)).bodyText().doesNotContain(staff);

        // Invited by the body, kept out by the centre before the link was opened.
        assertThat(invite(CLUNY, hr)).hasStatus(201);
        String token = Mails.tokenIn(mails.newest(centre, "INVITATION", email));
        UUID keptOut = accounts.open(email, "Dehors", null);
        accounts.join(keptOut, centre.id(), Role.MEDIATOR);
        assertThat(send(HttpMethod.POST, "/accounts/" + keptOut + "/deactivation", null, admin))
                .hasStatusOk();
        assertThat(new Browser(http).post("/api/v1/session/invitations/" + token, "{}"))
                .hasStatus(410);
        assertThat(isOpen(keptOut)).isFalse();
    }

    private MvcTestResult invite(String siren, UUID whoever) {
        return send(HttpMethod.POST, of(siren) + "/invitations", "{\"email\":\"" + email + "\"}", whoever);
    }

    private MvcTestResult send(HttpMethod method, String path, String json, UUID whoever) {
        var request =
                http.method(method).uri("/api/v1/centres/" + centre.id() + path).with(as(whoever));
        return json == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).content(json).exchange();
    }

    private List<JournalEntry> told(String action, UUID subject) {
        return work
                .in(
                        centre,
                        () -> journal.list(new JournalFilter(null, action, null, null), new ListRequest(0, 100, null)))
                .items()
                .stream()
                .filter(entry -> entry.subjectId().equals(subject.toString()))
                .toList();
    }

    private boolean isOpen(UUID user) {
        return jdbc.sql("select enabled from platform.user_account where id = ?")
                .param(user)
                .query(Boolean.class)
                .single();
    }

    private UUID userWith(String address) {
        return jdbc.sql("select id from platform.user_account where email = ?")
                .param(address)
                .query(UUID.class)
                .single();
    }

    private static String of(String siren) {
        return "/bodies/" + siren + "/accounts";
    }
}
