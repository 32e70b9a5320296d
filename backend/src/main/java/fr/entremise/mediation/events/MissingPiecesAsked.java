package fr.entremise.mediation.events;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The centre asks the claimant for what the referral lacks; the first date is kept. */
public record MissingPiecesAsked(
        CentreId centre,
        UUID caseId,
        String reference,
        @Nullable String claimantEmail,
        String followUpUrl,
        UUID id) implements CentreEvent {

    public MissingPiecesAsked(
            CentreId centre, UUID caseId, String reference, @Nullable String claimantEmail, String followUpUrl) {
        this(centre, caseId, reference, claimantEmail, followUpUrl, Ids.next());
    }
}
