package fr.entremise.mediation.events;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A referral has its number and its date; the claimant gets a receipt where there is an address. */
public record ReferralReceived(
        CentreId centre,
        UUID caseId,
        String reference,
        Instant receivedAt,
        boolean incomplete,
        @Nullable String claimantEmail,
        String followUpUrl,
        UUID id)
        implements CentreEvent {

    public ReferralReceived(
            CentreId centre,
            UUID caseId,
            String reference,
            Instant receivedAt,
            boolean incomplete,
            @Nullable String claimantEmail,
            String followUpUrl) {
        this(centre, caseId, reference, receivedAt, incomplete, claimantEmail, followUpUrl, Ids.next());
    }
}
