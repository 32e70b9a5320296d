package fr.entremise.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.mediation.events.FollowUpCodeAsked;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Neither a mail server nor the demonstration. */
@IntegrationTest
class NoMailServerIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    MailDispatch dispatch;

    @Autowired
    MailRounds rounds;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void mailsWaitUntilThereIsAServer() {
        Centre centre = centres.open();
        centres.run(
                centre,
                () -> events.publishEvent(
                        new FollowUpCodeAsked(centre.id(), "MPO-2026-71-000001", "camille@example.test", "111111")));

        await().until(() -> waiting(centre) == 1);
        rounds.round();
        assertThat(waiting(centre)).isEqualTo(1);
    }

    @Test
    void thePageOfSentMailsDoesNotExist() {
        assertThat(http.get().uri("/api/v1/demo/mails"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/not-found");
    }

    private long waiting(Centre centre) {
        return CentreContext.callAs(centre.id(), dispatch::waiting);
    }
}
