package fr.entremise.web;

import static fr.entremise.testing.LikeABrowser.withAToken;
import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Accounts;
import fr.entremise.mediation.link.SecretLinks;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A centre at a host name of its own; {@code https://entremise.test} is the platform's address in the tests. */
@IntegrationTest
class OwnHostIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    SecretLinks links;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    private UUID operator;
    private Centre centre;
    private String host;

    @BeforeEach
    void aCentreHasItsOwnHost() {
        operator = people.account();
        accounts.makeOperator(operator);
        centre = centres.open();
        host = "mediation." + centre.id() + ".test";
        assertThat(setHost(centre, host)).hasStatusOk();
    }

    @AfterEach
    void noCentreHasIt() {
        assertThat(setHost(centre, null)).hasStatusOk();
    }

    @Test
    void itsPublicPagesAreThereAndSayWhoseTheyAre() {
        assertThat(at(host, "/")).hasStatus(302).hasHeader("Location", "/" + centre.id());
        assertThat(at(host, "/" + centre.id() + "/saisir"))
                .hasStatusOk()
                .bodyText()
                .contains("<html data-centre=\"" + centre.id() + "\" ");
        assertThat(at(host.toUpperCase(Locale.ROOT), "/" + centre.id())).hasStatusOk();
        assertThat(at(host, "/api/v1/centres/" + centre.id() + "/public/presentation"))
                .hasStatusOk();
        assertThat(at(host, "/api/v1/centres")).hasStatusOk();
        assertThat(at(host, "/api/v1/session")).hasStatusOk();
    }

    @Test
    void whoeverWantsAnotherPageIsSentToThePlatform() {
        assertThat(at(host, "/login?retour=/" + centre.id() + "/dossiers"))
                .hasStatus(302)
                .hasHeader("Location", "https://entremise.test/login?retour=/" + centre.id() + "/dossiers");
        assertThat(at(host, "/operator")).hasStatus(302).hasHeader("Location", "https://entremise.test/operator");
        String another = centres.open().id().slug();
        assertThat(at(host, "/" + another)).hasStatus(302).hasHeader("Location", "https://entremise.test/" + another);
        assertThat(at(host, "//elsewhere.test/x").getResponse().getHeader("Location"))
                .startsWith("https://entremise.test/");
    }

    @Test
    void nobodyLogsInThereAndNoOtherCentreAnswers() {
        String another = centres.open().id().slug();
        assertThat(at(host, "/api/v1/centres/" + another + "/public/presentation"))
                .hasStatus(404);
        assertThat(at(host, "/api/v1/centres/" + centre.id() + "/cases")).hasStatus(404);
        assertThat(at(host, "/api/v1/operator/centres")).hasStatus(404);
        assertThat(http.post()
                        .uri("https://" + host + "/api/v1/session")
                        .with(withAToken())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"email\":\"a@b.test\",\"password\":\"x\"}"))
                .hasStatus(404);
    }

    @Test
    void linksForClaimantsLeadThereAndThoseOfOtherCentresDoNot() {
        assertThat(CentreContext.callAs(centre.id(), () -> links.url("suivi", "abc")))
                .isEqualTo("https://" + host + "/" + centre.id() + "/suivi/abc");
        Centre another = centres.open();
        assertThat(CentreContext.callAs(another.id(), () -> links.url("suivi", "abc")))
                .isEqualTo("https://entremise.test/" + another.id() + "/suivi/abc");
    }

    @Test
    void theNameIsAHostNameAndOneCentresOnly() {
        Centre another = centres.open();
        assertThat(setHost(another, host)).hasStatus(422).bodyText().contains("Un autre centre");
        for (String wrong : new String[] {
            "https://cdg71.fr", "cdg71", "cdg71.fr/page", "entremise.test", "-a.fr", "a..fr", "a.fr:8080", "a b.fr", ""
        }) {
            assertThat(setHost(another, wrong)).as(wrong).hasStatus(422);
        }
    }

    @Test
    void atThePlatformsAddressAndAtUnknownNamesNothingChanges() {
        assertThat(at("entremise.test", "/login")).hasStatusOk().bodyText().doesNotContain("data-centre");
        assertThat(at("unknown.test", "/login")).hasStatusOk().bodyText().doesNotContain("data-centre");
    }

    private MvcTestResult at(String name, String path) {
        return http.get().uri("https://" + name + path).exchange();
    }

    private MvcTestResult setHost(Centre of, @Nullable String name) {
        String wanted = name == null ? "null" : "\"" + name + "\"";
        return http.post()
                .uri("/api/v1/operator/centres/" + of.id() + "/own-host")
                .with(as(operator))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"host\":" + wanted + ",\"reason\":\"Demande du centre\"}")
                .exchange();
    }
}
