package fr.entremise.notification;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Somebody read a notice. */
@Entity
@Immutable
@Table(name = "notice_reading")
class NoticeReading {

    @EmbeddedId
    private Key key;

    private Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected NoticeReading() {}

    /** One reading for each notice and person. */
    @Embeddable
    record Key(UUID noticeId, UUID userId) {}
}
