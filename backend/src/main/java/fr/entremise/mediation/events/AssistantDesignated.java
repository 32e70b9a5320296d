package fr.entremise.mediation.events;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;

/** A claimant designates somebody to assist them; neither of the two is named. */
public record AssistantDesignated(CentreId centre, String reference, String email, String followUpUrl, UUID id)
        implements CentreEvent {

    public AssistantDesignated(CentreId centre, String reference, String email, String followUpUrl) {
        this(centre, reference, email, followUpUrl, Ids.next());
    }
}
