package fr.entremise.mediation.events;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;

/** The employer is told that a referral concerns it, at the address of its contact. */
public record EmployerInformed(
        CentreId centre, UUID caseId, String reference, String bodySiren, String bodyName, String contactEmail, UUID id)
        implements CentreEvent {

    public EmployerInformed(
            CentreId centre, UUID caseId, String reference, String bodySiren, String bodyName, String contactEmail) {
        this(centre, caseId, reference, bodySiren, bodyName, contactEmail, Ids.next());
    }
}
