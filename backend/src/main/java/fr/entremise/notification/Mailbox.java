package fr.entremise.notification;

import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.Centres;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes mails down, once for each event and kind, in the transaction of the listener. */
@Component
class Mailbox {

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);

    private final OutgoingMailRepository mails;
    private final Centres centres;
    private final MailRounds rounds;
    private final Clock clock;
    private final MailTemplates templates = new MailTemplates();

    Mailbox(OutgoingMailRepository mails, Centres centres, MailRounds rounds, Clock clock) {
        this.mails = mails;
        this.centres = centres;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Does nothing where there is no address to write to, or where the event is told again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(
            UUID eventId, MailKind kind, @Nullable String reference, @Nullable String to, Map<String, String> values) {
        if (to == null || mails.existsByEventIdAndKind(eventId, kind)) {
            return;
        }
        MailAddress address = MailAddress.parse(to).orElse(null);
        if (address == null) {
            log.warn("No mail {} for event {}: its address is not one", kind, eventId);
            return;
        }
        Centre centre = centres.current();
        MailText text = templates.write(kind, centre.name(), values);
        mails.save(new OutgoingMail(eventId, kind, reference, address, text, clock.instant()));
        rounds.sendAfterCommit(centre);
    }
}
