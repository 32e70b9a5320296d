package fr.entremise.notification;

import fr.entremise.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail to be sent, written down with what caused it; it survives a crash and is tried again. */
@Entity
@Table(name = "outgoing_mail")
class OutgoingMail {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    @Id
    private UUID id;

    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    private @Nullable String reference;

    @Column(name = "recipient")
    private String to;

    private String subject;
    private @Nullable String body;
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private int attempts;
    private Instant nextAttemptAt;
    private @Nullable Instant sentAt;
    private @Nullable String lastError;

    @SuppressWarnings("NullAway.Init")
    protected OutgoingMail() {}

    OutgoingMail(
            UUID eventId, MailKind kind, @Nullable String reference, MailAddress to, MailText text, Instant createdAt) {
        this.id = Ids.next();
        this.eventId = eventId;
        this.kind = kind;
        this.reference = reference;
        this.to = to.value();
        this.subject = text.subject();
        this.body = text.body();
        this.createdAt = createdAt;
        this.state = MailState.PENDING;
        this.nextAttemptAt = createdAt;
    }

    Letter letterFrom(String sender) {
        return new Letter(id, sender, new MailAddress(to), new MailText(subject, body == null ? "" : body));
    }

    /** Its text holds codes and secret links: it is kept after sending in the demonstration only, where it is shown. */
    void sent(Instant at, boolean keepText) {
        this.state = MailState.SENT;
        this.attempts++;
        this.sentAt = at;
        this.lastError = null;
        if (!keepText) {
            this.body = null;
        }
    }

    /** Tries again later, or gives up after the last pause. */
    void refused(Instant at, String error) {
        this.attempts++;
        this.lastError = error;
        if (attempts > PAUSES.size()) {
            this.state = MailState.FAILED;
        } else {
            this.nextAttemptAt = at.plus(PAUSES.get(attempts - 1));
        }
    }

    boolean hasFailed() {
        return state == MailState.FAILED;
    }

    UUID id() {
        return id;
    }

    MailKind kind() {
        return kind;
    }

    @Nullable
    String reference() {
        return reference;
    }

    SentMail shownAt(String centre) {
        return new SentMail(
                centre, to, subject, body == null ? "" : body, sentAt == null ? createdAt : sentAt, kind, reference);
    }
}
