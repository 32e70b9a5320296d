package fr.entremise.mediation.followup;

import fr.entremise.tenancy.Centres;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every hour, in every centre: for which addresses codes were asked is not kept longer than it counts (GDPR art. 5(1)(e)).
 * On several nodes at once it does no harm.
 */
@Component
class AskedAddressRemoval {

    private final Centres centres;
    private final ClaimantSpaces spaces;

    AskedAddressRemoval(Centres centres, ClaimantSpaces spaces) {
        this.centres = centres;
        this.spaces = spaces;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
    void forgetAskedAddresses() {
        centres.forEachOpen(ignored -> spaces.forgetAskedAddresses());
    }
}
