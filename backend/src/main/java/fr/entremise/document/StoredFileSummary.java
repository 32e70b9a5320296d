package fr.entremise.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of the centre, without its content.
 *
 * @param name safe to show and to offer; its extension tells the kind
 * @param mediaType found by looking into the file
 * @param purpose why it is kept, in the words of the module that stored it
 * @param uploadedBy null for the public and for what the application made
 */
public record StoredFileSummary(
        UUID id,
        String name,
        String mediaType,
        long size,
        String sha256,
        String purpose,
        Instant createdAt,
        @Nullable UUID uploadedBy) {}
