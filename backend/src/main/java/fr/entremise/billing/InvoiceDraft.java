package fr.entremise.billing;

import fr.entremise.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice in preparation. Its id is the one the issued invoice will have. */
@Entity
@Table(name = "invoice_draft")
class InvoiceDraft {

    @Id
    private UUID id;

    private UUID caseId;
    private UUID createdBy;
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected InvoiceDraft() {}

    InvoiceDraft(UUID caseId, UUID createdBy, Instant createdAt) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }
}
