package fr.entremise.privacy;

import static fr.entremise.testing.LikeABrowser.withAToken;
import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.audit.Journal;
import fr.entremise.audit.JournalEntry;
import fr.entremise.document.PdfText;
import fr.entremise.identity.Accounts;
import fr.entremise.identity.Role;
import fr.entremise.shared.Secrets;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreId;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.Mails;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.StatementCounter;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A person asks by a right of theirs, the centre answers, and only the person reads what is held. */
@IntegrationTest
class DataRequestIT {

    private static final String EMAIL = "camille.duret@example.test";

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    Mails mails;

    @Autowired
    Journal journal;

    @Autowired
    MovableClock clock;

    @Autowired
    StatementCounter statements;

    @Autowired
    DataRequestRepository requests;

    @Autowired
    OwnDataRequests own;

    @Autowired
    RequestRemoval removal;

    @Autowired
    RequestLinks links;

    @Autowired
    CentreClock centreClock;

    Centre centre;
    UUID admin;

    @BeforeEach
    void aCentre() {
        clock.set("2026-11-23T09:00:00Z");
        centre = centres.open();
        admin = people.with(Role.CENTRE_ADMIN, centre);
    }

    @AfterEach
    void giveTheTimeBack() {
        clock.release();
    }

    @Test
    void whoeverProvesTheirAddressReadsWhatIsHeldAndTheCentreDoesNot() throws Exception {
        UUID camille = accounts.open(EMAIL, "Camille Duret", null);
        accounts.join(camille, centre.id(), Role.FINANCE);
        String token = ask("ACCESS", "Camille.Duret@Example.test");

        // Nothing is received before the address is proved, and the link alone opens nothing.
        assertThat(list("")).bodyJson().extractingPath("$.total").isEqualTo(0);
        assertThat(read(token, null)).hasStatus(403);
        assertThat(open(token, "000000")).hasStatus(422);
        String access = proved(token, 1);
        assertThat(read(token, access))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"right\":\"ACCESS\",\"state\":\"RECEIVED\",\"dueOn\":\"2026-12-23\",\"fileUntil\":null}");
        assertThat(take(token, access)).hasStatus(404);
        assertThat(mails.newest(centre, "DATA_REQUEST_RECEIVED", EMAIL))
                .contains("23\u00a0décembre 2026", "/" + centre.id() + "/protection-des-donnees/" + token);

        String id = idOfTheOnlyRequest();
        assertThat(answer(id, "{\"granted\":true}")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"state":"GRANTED","email":"camille.duret@example.test","extendable":false}""");
        assertThat(answer(id, "{\"granted\":true}")).hasStatus(409);
        assertThat(mails.newest(centre, "DATA_REQUEST_ANSWERED", EMAIL)).contains(token);

        String file = take(token, access).getResponse().getContentAsString();
        assertThat(file).contains("Camille Duret", "Votre compte", "finances", "Code d’une demande sur ses données");
        byte[] pdf = http.get()
                .uri(address("/public/data-requests/" + token + "/file.pdf"))
                .header("X-Data-Request-Access", access)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(PdfText.of(pdf)).contains("Vos données", "Votre compte", "Camille Duret");
        assertThat(centres.in(centre, () -> journal.about("data-request", id)))
                .extracting(JournalEntry::action)
                .containsExactly(
                        "DATA_REQUEST_RECEIVED", "DATA_REQUEST_GRANTED", "PERSONAL_DATA_TAKEN", "PERSONAL_DATA_TAKEN");

        // The access ends after half an hour, the file after a month.
        clock.set("2026-11-23T09:31:00Z");
        assertThat(read(token, access)).hasStatus(403);
        assertThat(read(token, access + "x")).hasStatus(403);
        clock.set("2026-12-24T09:00:00Z");
        assertThat(take(token, proved(token, 2))).hasStatus(404);
    }

    @Test
    void aRequestIsExtendedOnceInItsMonthAndRefusedForAReasonThatNoMailTells() throws Exception {
        String token = ask("ERASURE", EMAIL);
        String access = proved(token, 1);
        String id = idOfTheOnlyRequest();

        assertThat(act(id, "extension", "{\"reason\":\"court\"}")).hasStatus(400);
        assertThat(act(id, "extension", "{\"reason\":\"Recherches longues aux archives.\"}"))
                .bodyJson()
                .isLenientlyEqualTo("{\"dueOn\":\"2027-02-23\",\"extendable\":false}");
        assertThat(act(id, "extension", "{\"reason\":\"Encore un peu de temps.\"}"))
                .hasStatus(409);
        assertThat(mails.newest(centre, "DATA_REQUEST_EXTENDED", EMAIL))
                .contains("23\u00a0février 2027")
                .doesNotContain("archives");

        clock.set("2027-02-24T09:00:00Z");
        assertThat(list("&late=true")).bodyJson().extractingPath("$.total").isEqualTo(1);
        assertThat(answer(id, "{\"granted\":false,\"words\":\" \"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("words");
        assertThat(answer(id, "{\"granted\":false,\"words\":\"Archives publiques, à conserver.\"}"))
                .hasStatusOk();
        assertThat(list("&late=true")).bodyJson().extractingPath("$.total").isEqualTo(0);
        assertThat(mails.newest(centre, "DATA_REQUEST_ANSWERED", EMAIL)).doesNotContain("Archives publiques");
        assertThat(read(token, access)).hasStatus(403);
        assertThat(read(token, proved(token, 2))).bodyJson().isLenientlyEqualTo("""
                {"state":"REFUSED","answer":"Archives publiques, à conserver.",
                 "extensionReason":"Recherches longues aux archives.","fileUntil":null}""");
    }

    @Test
    void anAccountIsErasedWithTheAnswerAndWhatOpensAnotherCentreStays() throws Exception {
        UUID camille = accounts.open(EMAIL, "Camille Duret", "un mot de passe assez long");
        accounts.join(camille, centre.id(), Role.FINANCE);
        Centre elsewhere = centres.open();
        accounts.join(camille, elsewhere.id(), Role.FINANCE);
        proved(ask("ERASURE", EMAIL), 1);
        String id = idOfTheOnlyRequest();

        assertThat(accountOf(id)).bodyJson().isLenientlyEqualTo("{\"reach\":\"FURTHER\"}");
        assertThat(answer(id, "{\"granted\":true,\"erase\":true}")).hasStatus(422);
        assertThat(answer(id, "{\"granted\":true,\"erase\":true,\"words\":\"Accès retiré.\"}"))
                .hasStatusOk();
        assertThat(statusIn(centre, camille)).isEqualTo(404);
        assertThat(statusIn(elsewhere, camille)).isEqualTo(200);
        assertThat(accounts.find(EMAIL)).contains(camille);

        UUID robin = accounts.open("robin@example.test", "Robin Vidal", "un mot de passe assez long");
        accounts.join(robin, centre.id(), Role.FINANCE);
        open(
                ask("ERASURE", "robin@example.test"),
                Mails.codeIn(mails.newest(centre, "DATA_REQUEST_CODE", "robin@example.test")));
        String second =
                list("&q=robin").getResponse().getContentAsString().replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(accountOf(second)).bodyJson().isLenientlyEqualTo("{\"reach\":\"HERE\"}");
        assertThat(answer(second, "{\"granted\":true,\"erase\":true,\"words\":\"Compte effacé.\"}"))
                .hasStatusOk();
        assertThat(accounts.find("robin@example.test")).isEmpty();
        assertThat(statusIn(centre, robin)).isIn(401, 404);
        assertThat(accountOf(second)).bodyJson().isLenientlyEqualTo("{\"reach\":\"NONE\"}");
    }

    @Test
    void aDemonstrationBeginsWithARequestThatWaitsForItsAnswer() throws Exception {
        Centre named = new Centre(
                new CentreId("cdg71"),
                centre.name(),
                centre.departments(),
                centre.timeZone(),
                centre.referenceCode(),
                true,
                centre.status());
        centres.run(centre, () -> new DemoRequests(requests, own, links, centreClock).seed(named));

        assertThat(list("&state=RECEIVED"))
                .bodyJson()
                .extractingPath("$.items[*].dueOn")
                .isEqualTo(List.of("2026-12-17"));
        assertThat(answer(idOfTheOnlyRequest(), "{\"granted\":true}")).hasStatusOk();
    }

    private MvcTestResult accountOf(String id) {
        return http.get()
                .uri(address("/data-requests/" + id + "/account"))
                .with(as(admin))
                .exchange();
    }

    private int statusIn(Centre where, UUID person) {
        return http.get()
                .uri("/api/v1/centres/" + where.id() + "/tariffs")
                .with(as(person))
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void fewCodesAreMailedAndTheListCostsTheSameForManyRequests() throws Exception {
        String token = ask("OBJECTION", EMAIL);
        // Three before the address is proved; whoever holds the link has no more tries than that.
        String code = "";
        for (int i = 1; i <= 5; i++) {
            code = Mails.codeIn(mails.newestOf(Math.min(i, 3), centre, "DATA_REQUEST_CODE", EMAIL));
            assertThat(post("/public/data-requests/" + token + "/codes", "")).hasStatus(202);
        }
        assertThat(open(token, code)).hasStatusOk();
        assertThat(open(token, code)).hasStatus(422);
        assertThat(mails.all(centre, "DATA_REQUEST_CODE", EMAIL)).hasSize(3);
        assertThat(post("/public/data-requests/nothing/codes", "")).hasStatus(202);

        long one = statements.during(() -> assertThat(list("")).hasStatusOk());
        for (int i = 1; i < 8; i++) {
            String to = "personne" + i + "@example.test";
            assertThat(open(ask("ACCESS", to), Mails.codeIn(mails.newest(centre, "DATA_REQUEST_CODE", to))))
                    .hasStatusOk();
        }
        long eight = statements.during(() -> assertThat(list("&sort=name,asc"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(8));
        assertThat(eight).isEqualTo(one);
        assertThat(list("&q=PERSONNE3@&right=ACCESS&state=RECEIVED"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    @Test
    void anAddressThatNobodyProvedIsGoneAfterADayThoughNobodyAsksAgain() throws Exception {
        String proved = ask("ACCESS", EMAIL);
        assertThat(open(proved, Mails.codeIn(mails.newest(centre, "DATA_REQUEST_CODE", EMAIL))))
                .hasStatusOk();
        String waiting = ask("ACCESS", "jamais@example.test");
        Centre other = centres.open();
        String elsewhere = askIn(other, "ACCESS", "ailleurs@example.test");

        clock.set("2026-11-24T08:59:00Z");
        removal.removeUnconfirmed();
        assertThat(isKept(centre, waiting)).isTrue();

        clock.set("2026-11-24T09:01:00Z");
        removal.removeUnconfirmed();
        assertThat(isKept(centre, waiting)).isFalse();
        assertThat(isKept(other, elsewhere)).isFalse();
        assertThat(isKept(centre, proved)).as("an answer is owed").isTrue();
    }

    private boolean isKept(Centre where, String token) {
        return centres.in(
                where, () -> requests.findByTokenHash(Secrets.hash(token)).isPresent());
    }

    @Test
    void nobodyElseUsesUpWhatAPersonMayAsk() throws Exception {
        for (int i = 0; i < 8; i++) {
            askFrom("203.0.113.9", centre, "ACCESS", EMAIL);
        }
        String token = ask("ERASURE", EMAIL);
        assertThat(open(token, Mails.codeIn(mails.newestOf(6, centre, "DATA_REQUEST_CODE", EMAIL))))
                .hasStatusOk();
        assertThat(mails.all(centre, "DATA_REQUEST_CODE", EMAIL)).hasSize(6);
    }

    private String ask(String right, String email) throws Exception {
        return askIn(centre, right, email);
    }

    private String askIn(Centre where, String right, String email) throws Exception {
        return askFrom("192.0.2.1", where, right, email);
    }

    private String askFrom(String address, Centre where, String right, String email) throws Exception {
        MvcTestResult asked = http.post()
                .uri("/api/v1/centres/" + where.id() + "/public/data-requests")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .with(withAToken())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"right\":\"%s\",\"name\":\"Camille Duret\",\"email\":\"%s\"}".formatted(right, email))
                .exchange();
        assertThat(asked).hasStatus(201);
        return asked.getResponse().getContentAsString().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    /** The access that the newest code gives, once so many were mailed. */
    private String proved(String token, int codes) throws Exception {
        if (codes > 1) {
            mails.newestOf(codes - 1, centre, "DATA_REQUEST_CODE", EMAIL);
            assertThat(post("/public/data-requests/" + token + "/codes", "")).hasStatus(202);
        }
        MvcTestResult opened = open(token, Mails.codeIn(mails.newestOf(codes, centre, "DATA_REQUEST_CODE", EMAIL)));
        assertThat(opened).hasStatusOk();
        return opened.getResponse().getContentAsString().replaceAll(".*\"access\":\"([^\"]+)\".*", "$1");
    }

    private MvcTestResult open(String token, String code) {
        return post("/public/data-requests/" + token + "/access", "{\"code\":\"" + code + "\"}");
    }

    private MvcTestResult read(String token, @Nullable String access) {
        var request = http.get().uri(address("/public/data-requests/" + token));
        return (access == null ? request : request.header("X-Data-Request-Access", access)).exchange();
    }

    private MvcTestResult take(String token, String access) {
        return http.get()
                .uri(address("/public/data-requests/" + token + "/file"))
                .header("X-Data-Request-Access", access)
                .exchange();
    }

    private MvcTestResult list(String query) {
        return http.get()
                .uri(address("/data-requests?size=50" + query))
                .with(as(admin))
                .exchange();
    }

    private String idOfTheOnlyRequest() throws Exception {
        return list("").getResponse().getContentAsString().replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private MvcTestResult answer(String id, String body) {
        return act(id, "answer", body);
    }

    private MvcTestResult act(String id, String act, String body) {
        return http.post()
                .uri(address("/data-requests/" + id + "/" + act))
                .with(as(admin))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult post(String path, String body) {
        return http.post()
                .uri(address(path))
                .with(withAToken())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String address(String path) {
        return "/api/v1/centres/" + centre.id() + path;
    }
}
