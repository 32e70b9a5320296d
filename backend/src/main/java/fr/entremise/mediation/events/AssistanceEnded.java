package fr.entremise.mediation.events;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assistant's access was ended before its time.
 *
 * @param claimantEmail null when it was the claimant who ended it
 * @param followUpUrl the claimant's
 */
public record AssistanceEnded(
        CentreId centre,
        String reference,
        String assistantEmail,
        @Nullable String claimantEmail,
        String followUpUrl,
        UUID id)
        implements CentreEvent {

    public AssistanceEnded(
            CentreId centre,
            String reference,
            String assistantEmail,
            @Nullable String claimantEmail,
            String followUpUrl) {
        this(centre, reference, assistantEmail, claimantEmail, followUpUrl, Ids.next());
    }
}
