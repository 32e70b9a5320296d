package fr.entremise.mediation.events;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mediation is over: when, and no word on how it ended. */
public record MediationClosed(
        CentreId centre,
        UUID caseId,
        String reference,
        String code,
        LocalDate closedOn,
        @Nullable String claimantEmail,
        @Nullable String employerEmail,
        String followUpUrl,
        UUID id)
        implements CentreEvent {

    public MediationClosed(
            CentreId centre,
            UUID caseId,
            String reference,
            String code,
            LocalDate closedOn,
            @Nullable String claimantEmail,
            @Nullable String employerEmail,
            String followUpUrl) {
        this(centre, caseId, reference, code, closedOn, claimantEmail, employerEmail, followUpUrl, Ids.next());
    }
}
