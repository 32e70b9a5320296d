package fr.entremise.agreement;

import fr.entremise.document.ScanState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deliberation of a body as it was recorded.
 *
 * @param hasFile whether its PDF was attached
 * @param scan what the antivirus says of that
 * @param version what a correction must send back
 */
public record DeliberationSummary(
        UUID id,
        String number,
        LocalDate heldOn,
        String organ,
        @Nullable LocalDate transmittedOn,
        @Nullable String transmissionNumber,
        boolean hasFile,
        @Nullable ScanState scan,
        Instant recordedAt,
        long version) {}
