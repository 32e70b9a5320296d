package fr.entremise.directory;

import fr.entremise.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A body's status over a range of days. */
@Entity
@Table(name = "affiliation_period")
class AffiliationPeriod implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID bodyId;

    @Enumerated(EnumType.STRING)
    private AffiliationStatus status;

    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String reason;
    private String recordedBy;
    private Instant recordedAt;
    private @Nullable Instant supersededAt;

    @Transient
    private boolean added;

    @SuppressWarnings("NullAway.Init")
    protected AffiliationPeriod() {}

    AffiliationPeriod(
            UUID bodyId,
            AffiliationStatus status,
            LocalDate validFrom,
            @Nullable String reason,
            String recordedBy,
            Instant recordedAt) {
        this.id = Ids.next();
        this.bodyId = bodyId;
        this.status = status;
        this.validFrom = validFrom;
        this.reason = reason;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
        this.added = true;
    }

    boolean isInForceOn(LocalDate day) {
        return supersededAt == null && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Makes room for a status that begins on the day: ends the day before, or never was. */
    void giveWayFrom(LocalDate day, Instant now) {
        if (!validFrom.isBefore(day)) {
            supersededAt = now;
        } else if (validTo == null || !validTo.isBefore(day)) {
            validTo = day.minusDays(1);
        }
    }

    AffiliationStatus status() {
        return status;
    }

    boolean beginsAfter(LocalDate day) {
        return supersededAt == null && validFrom.isAfter(day);
    }

    Affiliation view() {
        return new Affiliation(status, validFrom, validTo, reason, recordedBy, recordedAt, supersededAt);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return added;
    }
}
