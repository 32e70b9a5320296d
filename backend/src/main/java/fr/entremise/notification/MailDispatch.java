package fr.entremise.notification;

import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.SenderName;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the mails of the bound centre that are due. Each has a transaction of its own, in which its row stays locked:
 * two nodes never send the same one, and a node that dies gives it back.
 */
@Component
class MailDispatch {

    private static final Logger log = LoggerFactory.getLogger(MailDispatch.class);

    private final OutgoingMailRepository mails;
    private final Deliveries deliveries;
    private final MailSettings settings;
    private final SenderName sender;
    private final Clock clock;
    private final MeterRegistry meters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    MailDispatch(
            OutgoingMailRepository mails,
            Deliveries deliveries,
            MailSettings settings,
            SenderName sender,
            Clock clock,
            MeterRegistry meters,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.mails = mails;
        this.deliveries = deliveries;
        this.settings = settings;
        this.sender = sender;
        this.clock = clock;
        this.meters = meters;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sends at most one batch; the first refusal ends it, since a server that is down refuses the others too. */
    void sendDue(Centre centre) {
        deliveries.of(centre).ifPresent(delivery -> {
            int sent = 0;
            while (sent < settings.batch() && sendNext(centre, delivery)) {
                sent++;
            }
        });
    }

    /** Mails of the bound centre that have not left. */
    long waiting() {
        return mails.countByState(MailState.PENDING);
    }

    private boolean sendNext(Centre centre, Delivery delivery) {
        return Objects.requireNonNull(transaction.execute(ignored -> mails.lockNextDue(clock.instant())
                .map(mail -> send(mail, centre, delivery))
                .orElse(false)));
    }

    private boolean send(OutgoingMail mail, Centre centre, Delivery delivery) {
        try {
            delivery.deliver(mail.letterFrom(sender.chosen().orElse(centre.name())));
            mail.sent(clock.instant(), centre.demo());
            count("sent");
            return true;
        } catch (MailException refusal) {
            // Its message may hold the address: the class alone is kept.
            String error = NestedExceptionUtils.getMostSpecificCause(refusal)
                    .getClass()
                    .getSimpleName();
            mail.refused(clock.instant(), error);
            if (mail.hasFailed()) {
                log.error("Mail {} ({}) of centre {} is given up: {}", mail.id(), mail.kind(), centre.id(), error);
                events.publishEvent(new MailGivenUp(centre.id(), mail.id(), mail.reference()));
            } else {
                log.warn("Mail {} ({}) of centre {} did not leave: {}", mail.id(), mail.kind(), centre.id(), error);
            }
            count(mail.hasFailed() ? "failed" : "retried");
            return false;
        } finally {
            mails.save(mail);
        }
    }

    private void count(String outcome) {
        meters.counter("entremise.mail", "outcome", outcome).increment();
    }
}
