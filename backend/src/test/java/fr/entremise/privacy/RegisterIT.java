package fr.entremise.privacy;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.document.PdfText;
import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The register tells what the software does; what only a centre can decide stays open until it does. */
@IntegrationTest
class RegisterIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Test
    void aCentreCompletesWhatNoSoftwareDecides() {
        Centre centre = centres.open();
        UUID admin = people.with(Role.CENTRE_ADMIN, centre);
        String register = "/api/v1/centres/" + centre.id() + "/register";

        // Nobody wrote a length for the centre: seven processings, one of them with special data, and four heads.
        assertThat(http.get().uri(register).with(as(admin)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"open":12,"responsible":{"version":0,"dpoName":null},"activities":[
                  {"activity":{"key":"MEDIATION","special":true},"decided":{"retention":null,"version":0}},
                  {},{},{},{},{},{}]}""");
        assertThat(PdfText.of(document(register, admin))).contains("Conduite des médiations", "fixer par le centre");

        assertThat(put(register + "/responsible", admin, """
                {"dpoName":"Déléguée du centre","dpoEmail":"dpo@cdg.example","processor":"Hébergeur","version":0}"""))
                .bodyJson()
                .isLenientlyEqualTo("{\"open\":9,\"responsible\":{\"version\":1}}");
        // Whom people may write to is for everybody; who hosts the data is the register's.
        assertThat(http.get().uri("/api/v1/centres/" + centre.id() + "/public/data-protection-officer"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"name\":\"Déléguée du centre\",\"email\":\"dpo@cdg.example\",\"phone\":null}");
        String decision = """
                {"retention":"Cinq ans après la fin, puis proposition d’élimination","condition":" ","version":0}""";
        assertThat(put(register + "/activities/MEDIATION", admin, decision))
                .bodyJson()
                .isLenientlyEqualTo("{\"open\":8,\"activities\":[{\"decided\":{\"condition\":null,\"version\":1}},"
                        + "{},{},{},{},{},{}]}");
        assertThat(put(register + "/activities/MEDIATION", admin, decision)).hasStatus(409);
        assertThat(put(register + "/activities/ELSEWHERE", admin, decision)).hasStatus(404);
        assertThat(PdfText.of(document(register, admin)))
                .contains("Cinq ans après la fin", "Déléguée du centre", "dpo@cdg.example");
    }

    private MvcTestResult put(String address, UUID person, String body) {
        return http.put()
                .uri(address)
                .with(as(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private byte[] document(String register, UUID person) {
        return http.get()
                .uri(register + "/document")
                .with(as(person))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }
}
