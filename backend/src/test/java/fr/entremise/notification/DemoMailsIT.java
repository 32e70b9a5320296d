package fr.entremise.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.mediation.events.FollowUpCodeAsked;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Without a mail server, with the demonstration. */
@IntegrationTest
@TestPropertySource(properties = {"entremise.demo.enabled=true", "entremise.demo.password=for-this-test-only"})
class DemoMailsIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    Centres centres;

    @Autowired
    TestCentres testCentres;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void showsTheMailsOfTheDemonstrationNewestFirst() {
        for (String code : new String[] {"111111", "222222"}) {
            ask("cdg71", code);
            await().untilAsserted(() -> assertThat(http.get().uri("/api/v1/demo/mails"))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$[0].body")
                    .asString()
                    .contains(code));
        }

        assertThat(http.get().uri("/api/v1/demo/mails"))
                .bodyJson()
                .hasPathSatisfying("$[0].centre", value -> value.assertThat().isEqualTo("cdg71"))
                .hasPathSatisfying("$[0].to", value -> value.assertThat().isEqualTo("camille@example.test"))
                .hasPathSatisfying("$[0].kind", value -> value.assertThat().isEqualTo("FOLLOW_UP_CODE"))
                .hasPathSatisfying("$[0].subject", value -> value.assertThat().isNotNull())
                .hasPathSatisfying("$[0].sentAt", value -> value.assertThat().isNotNull())
                .hasPathSatisfying(
                        "$[1].body", value -> value.assertThat().asString().contains("111111"));
    }

    @Test
    void showsNothingOfACentreThatIsNotPartOfTheDemonstration() {
        String real = testCentres.open().id().slug();
        ask(real, "333333");
        ask("cdg63", "444444");

        await().untilAsserted(() ->
                assertThat(http.get().uri("/api/v1/demo/mails")).bodyText().contains("444444"));
        assertThat(http.get().uri("/api/v1/demo/mails")).bodyText().doesNotContain("333333", real);
    }

    private void ask(String centre, String code) {
        CentreId id = new CentreId(centre);
        testCentres.run(
                centres.find(id).orElseThrow(),
                () -> events.publishEvent(
                        new FollowUpCodeAsked(id, "MPO-2026-71-000001", "camille@example.test", code)));
    }
}
