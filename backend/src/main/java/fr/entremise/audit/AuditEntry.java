package fr.entremise.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One line of the journal. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntry implements Persistable<UUID> {

    @Id
    private UUID id;

    private Instant at;
    private @Nullable UUID actorUserId;
    private String actorName;
    private String action;
    private String subjectType;
    private String subjectId;
    private String summary;
    private @Nullable String address;
    private @Nullable String was;
    private @Nullable String became;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(
            UUID id,
            Instant at,
            @Nullable UUID actorUserId,
            String actorName,
            String action,
            String subjectType,
            String subjectId,
            String summary,
            @Nullable String address,
            @Nullable Change change) {
        this.id = id;
        this.at = at;
        this.actorUserId = actorUserId;
        this.actorName = actorName;
        this.action = action;
        this.subjectType = subjectType;
        this.subjectId = subjectId;
        this.summary = summary;
        this.address = address;
        this.was = change == null ? null : change.was();
        this.became = change == null ? null : change.became();
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** An entry is only ever inserted. */
    @Override
    public boolean isNew() {
        return true;
    }

    JournalEntry line() {
        return new JournalEntry(
                id, at, actorUserId, actorName, action, subjectType, subjectId, summary, address, was, became);
    }
}
