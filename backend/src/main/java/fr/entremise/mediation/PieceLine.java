package fr.entremise.mediation;

import fr.entremise.document.ScanState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a case in a list.
 *
 * @param assistantId the {@link AssistantLine} of whoever added it, null where it was the claimant
 */
public record PieceLine(
        UUID id,
        String name,
        PieceCategory category,
        Instant addedAt,
        ScanState scan,
        @Nullable UUID assistantId) {}
