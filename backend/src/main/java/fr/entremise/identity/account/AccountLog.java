package fr.entremise.identity.account;

import fr.entremise.identity.events.AccountAct;
import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the journal of a centre, through an event that is kept until it has been told. */
@Component
class AccountLog {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountLog(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void tell(CentreId centre, Author author, String action, String subject, String summary) {
        tell(centre, author, action, subject, summary, null, null);
    }

    void tell(
            CentreId centre,
            Author author,
            String action,
            String subject,
            String summary,
            @Nullable String was,
            @Nullable String became) {
        events.publishEvent(new AccountAct(
                centre,
                Ids.next(),
                clock.instant(),
                author.userId(),
                author.name(),
                author.address(),
                action,
                subject,
                summary,
                was,
                became));
    }
}
