package fr.entremise.mediation.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** What a code opened, for half an hour. */
@Entity
@Table(name = "follow_up_access")
class FollowUpAccess implements Persistable<String> {

    static final Duration GOOD_FOR = Duration.ofMinutes(30);

    @Id
    private String tokenHash;

    private UUID caseId;
    private Instant expiresAt;

    @Transient
    private boolean added;

    @SuppressWarnings("NullAway.Init")
    protected FollowUpAccess() {}

    FollowUpAccess(String tokenHash, UUID caseId, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.caseId = caseId;
        this.expiresAt = expiresAt;
        this.added = true;
    }

    boolean opens(UUID wanted, Instant now) {
        return caseId.equals(wanted) && now.isBefore(expiresAt);
    }

    @Override
    public String getId() {
        return tokenHash;
    }

    @Override
    public boolean isNew() {
        return added;
    }
}
