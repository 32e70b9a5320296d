package fr.entremise.mediation.events;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person at the centre found that the referral is not for a mandatory mediation. */
public record ReferralDeclaredInadmissible(
        CentreId centre,
        UUID caseId,
        String reference,
        @Nullable String claimantEmail,
        String followUpUrl,
        UUID id) implements CentreEvent {

    public ReferralDeclaredInadmissible(
            CentreId centre, UUID caseId, String reference, @Nullable String claimantEmail, String followUpUrl) {
        this(centre, caseId, reference, claimantEmail, followUpUrl, Ids.next());
    }
}
