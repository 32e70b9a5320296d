package fr.entremise.mediation;

import fr.entremise.document.ScanState;
import fr.entremise.document.StoredFileSummary;
import fr.entremise.seal.ContentKey;
import fr.entremise.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A file that belongs to a case, and as what; its name tells of the content, and is sealed like it. */
@Entity
@Table(name = "case_piece")
class CasePiece implements Persistable<UUID> {

    static final String NAME = "name";

    @Id
    private UUID id;

    private UUID caseId;
    private UUID fileId;
    private String name;

    /** Who added it, where it was not the claimant. */
    private @Nullable UUID assistantId;

    @Enumerated(EnumType.STRING)
    private PieceCategory category;

    private Instant addedAt;

    @Transient
    private boolean added;

    @SuppressWarnings("NullAway.Init")
    protected CasePiece() {}

    CasePiece(
            ContentKey key,
            StoredFileSummary file,
            PieceCategory category,
            @Nullable UUID assistantId,
            Instant addedAt) {
        this.id = Ids.next();
        this.caseId = key.subject();
        this.fileId = file.id();
        this.name = key.seal(id, NAME, file.name());
        this.category = category;
        this.assistantId = assistantId;
        this.addedAt = addedAt;
        this.added = true;
    }

    UUID fileId() {
        return fileId;
    }

    PieceCategory category() {
        return category;
    }

    PieceLine line(ContentKey key, Map<UUID, ScanState> scans) {
        ScanState scan = scans.getOrDefault(fileId, ScanState.NOT_SCANNED);
        return new PieceLine(id, key.open(id, NAME, name), category, addedAt, scan, assistantId);
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
