package fr.entremise.privacy;

import fr.entremise.tenancy.Centres;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every hour, in every centre: whoever wrote a name and an address and never proved it is not kept (GDPR art. 5(1)(e)). On
 * several nodes at once it does no harm.
 */
@Component
class RequestRemoval {

    private final Centres centres;
    private final OwnDataRequests requests;

    RequestRemoval(Centres centres, OwnDataRequests requests) {
        this.centres = centres;
        this.requests = requests;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void removeUnconfirmed() {
        centres.forEachOpen(ignored -> requests.removeUnconfirmed());
    }
}
