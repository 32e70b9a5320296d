package fr.entremise.mediation.events;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The centre found the referral admissible, or both parties agreed: a mediation begins, that may be billed to the body. The code stands for the case where its reference would say too much. */
public record ReferralAccepted(
        CentreId centre,
        UUID caseId,
        String reference,
        String code,
        @Nullable String bodySiren,
        LocalDate referralDate,
        @Nullable String claimantEmail,
        String followUpUrl,
        UUID id)
        implements CentreEvent {

    public ReferralAccepted(
            CentreId centre,
            UUID caseId,
            String reference,
            String code,
            @Nullable String bodySiren,
            LocalDate referralDate,
            @Nullable String claimantEmail,
            String followUpUrl) {
        this(centre, caseId, reference, code, bodySiren, referralDate, claimantEmail, followUpUrl, Ids.next());
    }
}
