package fr.entremise.notification;

import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.Centres;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** When mails are sent: as soon as they are written down, and in rounds for those that wait or were left by a crash. */
@Component
class MailRounds {

    private static final Logger log = LoggerFactory.getLogger(MailRounds.class);

    private final Centres centres;
    private final MailDispatch dispatch;
    private final Deliveries deliveries;
    private final TaskExecutor executor;
    private final AtomicLong waiting = new AtomicLong();
    private volatile boolean isReady;

    MailRounds(
            Centres centres,
            MailDispatch dispatch,
            Deliveries deliveries,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor,
            MeterRegistry meters) {
        this.centres = centres;
        this.dispatch = dispatch;
        this.deliveries = deliveries;
        this.executor = executor;
        meters.gauge("entremise.mail.waiting", waiting);
    }

    /** Not before: until then a centre's tables may lag behind the program. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        isReady = true;
        if (deliveries.isServerMissing()) {
            log.warn("No mail server is configured (spring.mail.host): mails wait in the database until there is one");
        }
    }

    @Scheduled(fixedDelayString = "${entremise.mail.every:1m}")
    void round() {
        if (!isReady) {
            return;
        }
        AtomicLong left = new AtomicLong();
        centres.forEachOpen(centre -> {
            dispatch.sendDue(centre);
            left.addAndGet(dispatch.waiting());
        });
        waiting.set(left.get());
    }

    /**
     * Sends the centre's mails once the running transaction has committed, in a thread of its own. Where the program is
     * about to end, as after a command, they go with the next round of the one that runs.
     */
    void sendAfterCommit(Centre centre) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    executor.execute(() -> CentreContext.runAs(centre.id(), () -> dispatch.sendDue(centre)));
                } catch (TaskRejectedException ending) {
                    log.debug("The mails of {} wait for the next round", centre.id());
                }
            }
        });
    }
}
