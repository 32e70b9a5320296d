package fr.entremise.mediation.followup;

import fr.entremise.mediation.Follower;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A code that was mailed: good once, for a quarter of an hour, for five tries. It was asked for by the link of a case, or
 * for an address; then only whoever asked can try it, and it is kept whether or not any case carries that address.
 */
@Entity
@Table(name = "follow_up_code")
class FollowUpCode implements Persistable<UUID> {

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final int TRIES = 5;

    @Id
    private UUID id;

    private @Nullable UUID caseId;

    /** Whom it was mailed to, where it was not the claimant. */
    private @Nullable UUID assistantId;

    private @Nullable String email;
    private @Nullable String askedHash;

    /** Fingerprint of the network that it was asked from. */
    private @Nullable String askedFrom;

    private String codeHash;
    private Instant createdAt;
    private Instant expiresAt;
    private int tries;
    private boolean spent;

    @Transient
    private boolean added;

    @SuppressWarnings("NullAway.Init")
    protected FollowUpCode() {}

    private FollowUpCode(UUID id, String codeHash, Instant now) {
        this.id = id;
        this.codeHash = codeHash;
        this.createdAt = now;
        this.expiresAt = now.plus(GOOD_FOR);
        this.added = true;
    }

    static FollowUpCode forCase(UUID id, Follower follower, String codeHash, Instant now) {
        FollowUpCode code = new FollowUpCode(id, codeHash, now);
        code.caseId = follower.caseId();
        code.assistantId = follower.assistantId();
        return code;
    }

    static FollowUpCode forAddress(
            UUID id, String email, String askedHash, String askedFrom, String codeHash, Instant now) {
        FollowUpCode code = new FollowUpCode(id, codeHash, now);
        code.email = email;
        code.askedHash = askedHash;
        code.askedFrom = askedFrom;
        return code;
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

    @Nullable
    String email() {
        return email;
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
