package fr.entremise.notification;

import fr.entremise.identity.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that happened, for an audience. Written by {@link NoticeStore}, which knows an event again. */
@Entity
@Immutable
@Table(name = "notice")
class Notice {

    @Id
    private UUID id;

    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    private @Nullable String bodySiren;
    private @Nullable UUID userId;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private String title;
    private String path;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}
}
