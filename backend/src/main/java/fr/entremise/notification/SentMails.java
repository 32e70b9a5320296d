package fr.entremise.notification;

import fr.entremise.anomaly.Anomaly;
import fr.entremise.anomaly.AnomalySource;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the mails of the bound centre got, for those who must reach people by another way when one fails. */
@Service
@Transactional(readOnly = true)
public class SentMails implements AnomalySource {

    private final OutgoingMailRepository mails;
    private final MailQueries queries;

    SentMails(OutgoingMailRepository mails, MailQueries queries) {
        this.mails = mails;
        this.queries = queries;
    }

    /** The newest first, unless asked otherwise. */
    public Listing<MailLine> list(MailFilter filter, ListRequest request) {
        return queries.list(filter, request);
    }

    @Override
    public List<Anomaly> anomaliesFor(Actor actor) {
        long failed = actor.has(Permission.EXAMINE_REFERRALS) ? mails.countByState(MailState.FAILED) : 0;
        return failed == 0
                ? List.of()
                : List.of(new Anomaly(
                        "MAIL_FAILED", "Courriels qui n’ont pas pu être remis", failed, "courriels?state=FAILED"));
    }
}
