package fr.entremise.notification;

import fr.entremise.privacy.events.DataRequestCodeAsked;
import fr.entremise.privacy.events.DataRequestMoved;
import fr.entremise.tenancy.CentreAddresses;
import fr.entremise.tenancy.CentreContext;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes to people who use a right over their data: that something is there for them, never what. */
@Component
class DataRequestMails {

    private final Mailbox mailbox;
    private final CentreAddresses addresses;

    DataRequestMails(Mailbox mailbox, CentreAddresses addresses) {
        this.mailbox = mailbox;
        this.addresses = addresses;
    }

    @ApplicationModuleListener
    void on(DataRequestCodeAsked event) {
        mailbox.write(event.id(), MailKind.DATA_REQUEST_CODE, null, event.email(), Map.of("code", event.code()));
    }

    @ApplicationModuleListener
    void on(DataRequestMoved event) {
        MailKind kind = switch (event.step()) {
            case RECEIVED -> MailKind.DATA_REQUEST_RECEIVED;
            case EXTENDED -> MailKind.DATA_REQUEST_EXTENDED;
            case ANSWERED -> MailKind.DATA_REQUEST_ANSWERED;
        };
        mailbox.write(
                event.id(),
                kind,
                null,
                event.email(),
                Map.of(
                        "date",
                        FrenchDate.of(event.dueOn()),
                        "link",
                        addresses.ofPublicPages(CentreContext.current()) + event.path()));
    }
}
