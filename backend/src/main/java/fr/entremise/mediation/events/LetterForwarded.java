package fr.entremise.mediation.events;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;

/** An employer forwards an employee's letter; it waits until the employee confirms. */
public record LetterForwarded(
        CentreId centre, UUID caseId, String bodyName, String employeeEmail, String confirmationUrl, UUID id)
        implements CentreEvent {

    public LetterForwarded(
            CentreId centre, UUID caseId, String bodyName, String employeeEmail, String confirmationUrl) {
        this(centre, caseId, bodyName, employeeEmail, confirmationUrl, Ids.next());
    }
}
