package fr.entremise.notification;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails of the bound centre that were given up, as numbers: whoever asks learns nothing of whom they are for. */
@Service
@Transactional
public class LostMails {

    private final OutgoingMailRepository mails;
    private final Clock clock;

    LostMails(OutgoingMailRepository mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /** They leave with the next round; answers how many. */
    public int sendAgain() {
        return mails.giveAnotherChance(clock.instant());
    }
}
