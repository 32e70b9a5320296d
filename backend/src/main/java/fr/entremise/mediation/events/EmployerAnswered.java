package fr.entremise.mediation.events;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The employer's answer was written down; what it is stays in the case. */
public record EmployerAnswered(
        CentreId centre,
        UUID caseId,
        String reference,
        @Nullable UUID mediatorUserId,
        UUID id) implements CentreEvent {

    public EmployerAnswered(CentreId centre, UUID caseId, String reference, @Nullable UUID mediatorUserId) {
        this(centre, caseId, reference, mediatorUserId, Ids.next());
    }
}
