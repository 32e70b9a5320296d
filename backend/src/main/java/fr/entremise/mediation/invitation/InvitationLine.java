package fr.entremise.mediation.invitation;

import fr.entremise.document.ScanState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was sent and whether it was answered; the employer sees that, and never what became of it.
 *
 * @param scan what the antivirus says of the letter; null for a proposal
 */
public record InvitationLine(
        UUID id,
        InvitationKind kind,
        String bodyName,
        String givenName,
        String familyName,
        Instant sentAt,
        @Nullable LocalDate answeredOn,
        @Nullable Boolean accepted,
        @Nullable ScanState scan) {}
