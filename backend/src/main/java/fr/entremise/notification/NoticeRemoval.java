package fr.entremise.notification;

import fr.entremise.tenancy.Centres;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every night, in every centre; on several nodes at once it does no harm. */
@Component
class NoticeRemoval {

    private final Centres centres;
    private final Notices notices;

    NoticeRemoval(Centres centres, Notices notices) {
        this.centres = centres;
        this.notices = notices;
    }

    @Scheduled(cron = "0 25 3 * * *", zone = "Europe/Paris")
    void removeOld() {
        centres.forEachOpen(ignored -> notices.removeOld());
    }
}
