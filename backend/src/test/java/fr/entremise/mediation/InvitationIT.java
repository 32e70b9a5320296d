package fr.entremise.mediation;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.directory.Bodies;
import fr.entremise.document.SampleFiles;
import fr.entremise.mediation.events.LetterForwarded;
import fr.entremise.mediation.events.PartyMediationProposed;
import fr.entremise.mediation.events.ReferralAccepted;
import fr.entremise.mediation.events.ReferralReceived;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.DemoData;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an employer sends begins nothing before the employee says yes. */
@IntegrationTest
@RecordApplicationEvents
class InvitationIT {

    private static final String EMPLOYEE =
            "{\"givenName\":\"Agent\",\"familyName\":\"Essai\",\"email\":\"agent@example.test\"}";

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Bodies bodies;

    @Autowired
    List<DemoData> seeds;

    @Autowired
    ApplicationEvents events;

    Centre centre;
    UUID hr;

    @BeforeEach
    void openTheCentre() {
        centre = Territory.open(centres, bodies, seeds);
        hr = people.hrOf(Territory.CHALON, centre);
    }

    @Test
    void aForwardedLetterIsAReferralOnceTheEmployeeConfirms() {
        UUID key = UUID.randomUUID();
        assertThat(forward(key, Territory.CHALON)).hasStatus(201);
        assertThat(forward(key, Territory.CHALON)).hasStatus(201);
        assertThat(events.stream(LetterForwarded.class)).hasSize(1);
        assertThat(events.stream(ReferralReceived.class)).isEmpty();

        String url =
                events.stream(LetterForwarded.class).findFirst().orElseThrow().confirmationUrl();
        String letter = "/public/letters/" + url.substring(url.lastIndexOf('/') + 1);
        assertThat(http.get().uri(uri(letter))).bodyJson().isLenientlyEqualTo("{\"letterName\":\"lettre.pdf\"}");
        assertThat(post(letter + "/confirmation", "{\"residence\":{\"department\":\"71\"}}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.reference")
                .asString()
                .matches("MPO-\\d{4}-71-000001");
        assertThat(post(letter + "/confirmation", "{}")).hasStatus(409);
        assertThat(events.stream(ReferralReceived.class)).hasSize(1);
        assertThat(http.get().uri(uri("/own-cases")).with(as(hr)))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void nobodySendsForABodyThatIsNotTheirs() {
        assertThat(forward(UUID.randomUUID(), Territory.CLUNY)).hasStatus(404);
        assertThat(propose("{\"bodySiren\":\"217101377\",\"employee\":" + EMPLOYEE + "}"))
                .hasStatus(404);
        assertThat(propose("{\"bodySiren\":\"217100767\",\"employee\":{\"email\":\"agent@\"}}"))
                .hasStatus(422);
    }

    @Test
    void aProposalOpensACaseWhenTheEmployeeAgrees() {
        assertThat(propose("{\"bodySiren\":\"217100767\",\"employee\":" + EMPLOYEE + "}"))
                .hasStatus(201);
        String url = events.stream(PartyMediationProposed.class)
                .findFirst()
                .orElseThrow()
                .answerUrl();
        String answer = "/public/party-mediations/" + url.substring(url.lastIndexOf('/') + 1) + "/answer";

        assertThat(post(answer, "{\"accepts\":true}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.reference")
                .asString()
                .matches("MIP-\\d{4}-71-000001");
        assertThat(post(answer, "{\"accepts\":false}")).hasStatus(409);
        assertThat(events.stream(ReferralAccepted.class)).hasSize(1);
        assertThat(http.get().uri(uri("/own-cases")).with(as(hr)))
                .bodyJson()
                .isLenientlyEqualTo("{\"total\":1,\"items\":[{\"kind\":\"PARTY_INITIATED\",\"state\":\"ACCEPTED\"}]}");
    }

    @Test
    void aProposalThatIsDeclinedOpensNothing() {
        propose("{\"bodySiren\":\"217100767\",\"employee\":" + EMPLOYEE + "}");
        String url = events.stream(PartyMediationProposed.class)
                .findFirst()
                .orElseThrow()
                .answerUrl();
        String answer = "/public/party-mediations/" + url.substring(url.lastIndexOf('/') + 1) + "/answer";

        assertThat(post(answer, "{\"accepts\":false}"))
                .bodyJson()
                .isLenientlyEqualTo("{\"accepted\":false,\"reference\":null}");
        assertThat(events.stream(ReferralAccepted.class)).isEmpty();
    }

    private MvcTestResult forward(UUID key, String siren) {
        String letter = "{\"bodySiren\":\"" + siren + "\",\"employee\":" + EMPLOYEE
                + ",\"category\":\"MPO_1_REMUNERATION\",\"claim\":\"CHALLENGE_DECISION\",\"decision\":{\"kind\":"
                + "\"EXPLICIT\",\"decidedOn\":\"2026-01-12\",\"notifiedOn\":\"2026-01-15\"}}";
        return http.post()
                .uri(uri("/letters"))
                .multipart()
                .part(new MockPart("letter", letter.getBytes(StandardCharsets.UTF_8)))
                .file(new MockMultipartFile("file", "lettre.pdf", null, SampleFiles.pdf()))
                .header("Idempotency-Key", key)
                .with(as(hr))
                .exchange();
    }

    private MvcTestResult propose(String body) {
        return http.post()
                .uri(uri("/party-mediations"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Idempotency-Key", UUID.randomUUID())
                .with(as(hr))
                .exchange();
    }

    private MvcTestResult post(String path, String body) {
        return http.post()
                .uri(uri(path))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String uri(String path) {
        return "/api/v1/centres/" + centre.id() + path;
    }
}
