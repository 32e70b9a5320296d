package fr.entremise.notification;

import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.Centres;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** The mails that the demonstration's centres have sent. */
@Service
@ConditionalOnProperty("entremise.demo.enabled")
public class DemoMails {

    private static final Limit SHOWN = Limit.of(200);

    private final OutgoingMailRepository mails;
    private final Centres centres;

    DemoMails(OutgoingMailRepository mails, Centres centres) {
        this.mails = mails;
        this.centres = centres;
    }

    /** The newest first. */
    public List<SentMail> newest() {
        return centres.all().stream()
                .filter(centre -> centre.demo() && centre.isOpen())
                .flatMap(this::sentIn)
                .sorted(Comparator.comparing(SentMail::sentAt).reversed())
                .limit(SHOWN.max())
                .toList();
    }

    private Stream<SentMail> sentIn(Centre centre) {
        return CentreContext.callAs(
                centre.id(),
                () -> mails.findByStateOrderBySentAtDescIdDesc(MailState.SENT, SHOWN).stream()
                        .map(mail -> mail.shownAt(centre.id().slug())));
    }
}
