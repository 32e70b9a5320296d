package fr.entremise.document;

import fr.entremise.document.FilesDirectory.Received;
import fr.entremise.document.Uploads.Accepted;
import fr.entremise.seal.ContentKey;
import fr.entremise.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * What is known of a file of the centre; the content is on disk and never changes. A sealed file has its name sealed too,
 * and the fingerprint of what is on the disk.
 */
@Entity
@Table(name = "stored_file")
class StoredFile implements Persistable<UUID> {

    @Id
    private UUID id;

    private String name;
    private String mediaType;
    private long sizeBytes;
    private String sha256;
    private String purpose;
    private Instant createdAt;
    private @Nullable UUID uploadedBy;
    private boolean sealed;

    @Enumerated(EnumType.STRING)
    private ScanState scanState = ScanState.NOT_SCANNED;

    @Transient
    private boolean isNew;

    @SuppressWarnings("NullAway.Init")
    protected StoredFile() {}

    StoredFile(Accepted file, String purpose, Instant createdAt, @Nullable UUID uploadedBy) {
        this.id = Ids.next();
        this.name = file.name();
        this.mediaType = file.kind().mediaType();
        this.sizeBytes = file.received().size();
        this.sha256 = file.received().sha256();
        this.purpose = purpose;
        this.createdAt = createdAt;
        this.uploadedBy = uploadedBy;
        this.isNew = true;
    }

    StoredFile(MadeFile file, Received received, String purpose, Instant createdAt, @Nullable UUID madeFor) {
        this.id = Ids.next();
        this.name = file.name();
        this.mediaType = file.mediaType();
        this.sizeBytes = received.size();
        this.sha256 = received.sha256();
        this.purpose = purpose;
        this.createdAt = createdAt;
        this.uploadedBy = madeFor;
        this.isNew = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostPersist
    @PostLoad
    void isStored() {
        isNew = false;
    }

    boolean isSealed() {
        return sealed;
    }

    void awaitsScan() {
        scanState = ScanState.PENDING;
    }

    /** A file that waits or was found harmful is given to nobody. */
    void requireGivable() {
        switch (scanState) {
            case PENDING -> throw new FileNotGiven.Waits();
            case INFECTED -> throw new FileNotGiven.InQuarantine();
            case CLEAN, NOT_SCANNED -> {}
        }
    }

    ScanState scanState() {
        return scanState;
    }

    @Nullable
    UUID uploadedBy() {
        return uploadedBy;
    }

    /** From now on only the key tells what the file is called and holds. */
    void sealedAs(ContentKey key, String sha256OnDisk) {
        name = key.seal(id, "name", name);
        sha256 = sha256OnDisk;
        sealed = true;
    }

    /** Of a sealed file only {@link #summary(ContentKey)} tells. */
    StoredFileSummary summary() {
        return summary(name);
    }

    StoredFileSummary summary(ContentKey key) {
        return summary(key.open(id, "name", name));
    }

    private StoredFileSummary summary(String shown) {
        return new StoredFileSummary(id, shown, mediaType, sizeBytes, sha256, purpose, createdAt, uploadedBy);
    }
}
