package fr.entremise.mediation.events;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.time.LocalDate;
import java.util.UUID;

/** The claimant took the referral back before a mediator had it: the case is over. */
public record ReferralWithdrawn(CentreId centre, UUID caseId, String reference, LocalDate withdrawnOn, UUID id)
        implements CentreEvent {

    public ReferralWithdrawn(CentreId centre, UUID caseId, String reference, LocalDate withdrawnOn) {
        this(centre, caseId, reference, withdrawnOn, Ids.next());
    }
}
