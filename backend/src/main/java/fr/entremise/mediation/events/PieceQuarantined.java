package fr.entremise.mediation.events;

import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The antivirus holds a piece of the case back; which one is seen in the case alone. */
public record PieceQuarantined(
        CentreId centre,
        UUID caseId,
        String reference,
        @Nullable String claimantEmail,
        String followUpUrl,
        @Nullable UUID mediatorUserId,
        UUID id)
        implements CentreEvent {}
