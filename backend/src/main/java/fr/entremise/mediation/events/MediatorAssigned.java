package fr.entremise.mediation.events;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;

/** A case was handed to a mediator. */
public record MediatorAssigned(
        CentreId centre,
        UUID caseId,
        String reference,
        UUID mediatorUserId,
        String mediatorName,
        String mediatorEmail,
        UUID id)
        implements CentreEvent {

    public MediatorAssigned(
            CentreId centre,
            UUID caseId,
            String reference,
            UUID mediatorUserId,
            String mediatorName,
            String mediatorEmail) {
        this(centre, caseId, reference, mediatorUserId, mediatorName, mediatorEmail, Ids.next());
    }
}
