package fr.entremise.mediation.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A code that was mailed: good once, for a quarter of an hour, for five tries. */
@Entity
@Table(name = "follow_up_code")
class FollowUpCode implements Persistable<UUID> {

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final int TRIES = 5;

    @Id
    private UUID id;

    private UUID caseId;
    private String codeHash;
    private Instant createdAt;
    private Instant expiresAt;
    private int tries;
    private boolean spent;

    @Transient
    private boolean added;

    @SuppressWarnings("NullAway.Init")
    protected FollowUpCode() {}

    FollowUpCode(UUID id, UUID caseId, String codeHash, Instant now) {
        this.id = id;
        this.caseId = caseId;
        this.codeHash = codeHash;
        this.createdAt = now;
        this.expiresAt = now.plus(GOOD_FOR);
        this.added = true;
    }

    /** Counts the try, and spends the code when it is the right one. */
    boolean opens(String hash, Instant now) {
        if (spent || tries >= TRIES || !now.isBefore(expiresAt)) {
            return false;
        }
        tries++;
        spent = MessageDigest.isEqual(
                codeHash.getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
        return spent;
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
