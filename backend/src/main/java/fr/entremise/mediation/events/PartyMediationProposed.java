package fr.entremise.mediation.events;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;

/** An employer proposes a mediation between the parties; it waits for the employee's answer. */
public record PartyMediationProposed(
        CentreId centre, UUID caseId, String bodyName, String employeeEmail, String answerUrl, UUID id)
        implements CentreEvent {

    public PartyMediationProposed(
            CentreId centre, UUID caseId, String bodyName, String employeeEmail, String answerUrl) {
        this(centre, caseId, bodyName, employeeEmail, answerUrl, Ids.next());
    }
}
