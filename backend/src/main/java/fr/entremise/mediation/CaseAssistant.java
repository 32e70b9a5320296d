package fr.entremise.mediation;

import fr.entremise.document.ScanState;
import fr.entremise.seal.ContentKey;
import fr.entremise.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * Somebody whom the claimant of one case has given a mandate to assist them (CJA R.213-3-1). Their access is open from the
 * designation to its last day, or until somebody ends it.
 */
@Entity
@Table(name = "case_assistant")
class CaseAssistant implements Persistable<UUID> {

    /** The name of a sealed field is part of the seal. */
    private static final String END_REASON = "end_reason";

    @Id
    private UUID id;

    private UUID caseId;
    private String name;

    @Enumerated(EnumType.STRING)
    private AssistantQuality quality;

    private String email;
    private UUID mandateFileId;
    private String tokenHash;
    private Instant designatedAt;
    private @Nullable LocalDate lastDay;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable AssistantEnding endedBy;

    private @Nullable String endReason;

    @Transient
    private boolean added;

    @SuppressWarnings("NullAway.Init")
    protected CaseAssistant() {}

    CaseAssistant(UUID caseId, Designation.Checked person, UUID mandateFileId, String tokenHash, Instant at) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.name = person.name();
        this.quality = person.quality();
        this.email = person.email();
        this.lastDay = person.lastDay();
        this.mandateFileId = mandateFileId;
        this.tokenHash = tokenHash;
        this.designatedAt = at;
        this.added = true;
    }

    /** The last day counts whole. */
    boolean isActiveOn(LocalDate day) {
        return endedAt == null && (lastDay == null || !day.isAfter(lastDay));
    }

    void endByClaimant(Instant at, LocalDate today) {
        end(AssistantEnding.CLAIMANT, at, today);
    }

    void endByCentre(ContentKey key, String reason, Instant at, LocalDate today) {
        end(AssistantEnding.CENTRE, at, today);
        endReason = key.seal(id, END_REASON, reason);
    }

    private void end(AssistantEnding by, Instant at, LocalDate today) {
        if (!isActiveOn(today)) {
            throw new NotInThisState("Cet accès a déjà pris fin.");
        }
        endedAt = at;
        endedBy = by;
    }

    UUID caseId() {
        return caseId;
    }

    String email() {
        return email;
    }

    UUID mandateFileId() {
        return mandateFileId;
    }

    AssistantLine line(@Nullable ContentKey key, LocalDate today, Map<UUID, ScanState> scans) {
        return new AssistantLine(
                id,
                name,
                quality,
                email,
                designatedAt,
                lastDay,
                isActiveOn(today),
                endedAt,
                endedBy,
                key == null || endReason == null ? null : key.open(id, END_REASON, endReason),
                scans.getOrDefault(mandateFileId, ScanState.NOT_SCANNED));
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
