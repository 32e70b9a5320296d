package fr.entremise.mediation;

import fr.entremise.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** One line of a case's history. */
@Entity
@Table(name = "case_entry")
class CaseEntry implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID caseId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private CaseAct act;

    @Transient
    private boolean added;

    @SuppressWarnings("NullAway.Init")
    protected CaseEntry() {}

    CaseEntry(UUID caseId, Instant at, CaseAct act) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.at = at;
        this.act = act;
        this.added = true;
    }

    HistoryLine line() {
        return new HistoryLine(at, act);
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
