package fr.entremise.notification;

import static org.assertj.core.api.Assertions.assertThatCode;

import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.CentreStatus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class MailRoundsTest {

    private static final Centre CENTRE = new Centre(
            new CentreId("cdg21"), "Centre", List.of("21"), ZoneId.of("Europe/Paris"), "21", false, CentreStatus.OPEN);

    @BeforeEach
    void aTransactionRuns() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void itIsOver() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void aMailWrittenWhileTheProgramEndsWaitsForTheNextRoundWithoutAnError() {
        TaskExecutor ending = task -> {
            throw new TaskRejectedException("The program ends");
        };
        MailRounds rounds = new MailRounds(null, null, null, ending, new SimpleMeterRegistry());
        rounds.sendAfterCommit(CENTRE);

        assertThatCode(() -> TransactionSynchronizationManager.getSynchronizations()
                        .forEach(TransactionSynchronization::afterCommit))
                .doesNotThrowAnyException();
    }
}
