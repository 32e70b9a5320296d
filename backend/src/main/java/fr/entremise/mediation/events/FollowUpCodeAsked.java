package fr.entremise.mediation.events;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;

/** Somebody with the secret link asks for the code that opens the follow-up page. */
public record FollowUpCodeAsked(CentreId centre, String reference, String email, String code, UUID id)
        implements CentreEvent {

    public FollowUpCodeAsked(CentreId centre, String reference, String email, String code) {
        this(centre, reference, email, code, Ids.next());
    }
}
