package fr.entremise.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its person reads it.
 *
 * @param title a reference or a code and at most the public body; nothing of a case, nobody's name
 * @param path the page below the centre's address
 */
public record NoticeLine(
        UUID id,
        NoticeKind kind,
        String title,
        String path,
        Instant createdAt,
        @Nullable Instant readAt) {}
