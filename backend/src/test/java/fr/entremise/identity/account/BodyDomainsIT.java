package fr.entremise.identity.account;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Accounts;
import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestPeople;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever lets somebody work for a body sees from which domains its people are known to write. */
@IntegrationTest
@TestPropertySource(properties = {"entremise.demo.enabled=true", "entremise.demo.password=same-ids"})
class BodyDomainsIT {

    private static final String BODY = "217102896";
    private static final String ANOTHER_BODY = "217101377";

    @Autowired
    MockMvcTester http;

    @Autowired
    Centres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    private Centre centre;
    private UUID admin;

    @BeforeEach
    void aCentreKnowsABody() {
        centre = centres.find(new CentreId("cdg71")).orElseThrow();
        admin = people.with(Role.CENTRE_ADMIN, centre);
    }

    @Test
    void contactsAndMembersTellTheDomainAndAnybodysProvidersDoNot() {
        assertThat(domains(BODY, centre, admin)).hasStatusOk().bodyText().doesNotContain("matour");

        addContact(BODY, "DGS@Matour.test");
        addContact(BODY, "mairie.matour@orange.fr");
        UUID member = accounts.open("rh" + UUID.randomUUID() + "@grand-matour.test", "Personne", null);
        people.forBody(member, Role.COLLECTIVITY_HR, BODY, centre);

        assertThat(domains(BODY, centre, admin))
                .bodyText()
                .isEqualTo("{\"domains\":[\"grand-matour.test\",\"matour.test\"]}");
    }

    @Test
    void anotherCentreKnowsItsOwnAndCaseManagersAreNotTold() {
        addContact(ANOTHER_BODY, "dgs@matour.test");
        Centre another = centres.find(new CentreId("cdg63")).orElseThrow();
        UUID otherAdmin = people.with(Role.CENTRE_ADMIN, another);
        assertThat(domains(ANOTHER_BODY, another, otherAdmin)).bodyText().isEqualTo("{\"domains\":[]}");
        assertThat(domains(ANOTHER_BODY, centre, people.with(Role.CASE_MANAGER, centre)))
                .hasStatus(403);
    }

    private MvcTestResult domains(String siren, Centre of, UUID by) {
        return http.get()
                .uri("/api/v1/centres/" + of.id() + "/accounts/body-domains?siren=" + siren)
                .with(as(by))
                .exchange();
    }

    private void addContact(String siren, String email) {
        assertThat(http.post()
                        .uri("/api/v1/centres/" + centre.id() + "/bodies/" + siren + "/contacts")
                        .with(as(admin))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"function\":\"HR\",\"name\":\"Agent\",\"email\":\"" + email + "\"}"))
                .hasStatus2xxSuccessful();
    }
}
