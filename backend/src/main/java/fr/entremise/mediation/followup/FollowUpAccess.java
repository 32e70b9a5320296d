package fr.entremise.mediation.followup;

import fr.entremise.mediation.Follower;
import fr.entremise.shared.Emails;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** What a code opened, for half an hour: one case, or all that carry the address it was mailed to. */
@Entity
@Table(name = "follow_up_access")
class FollowUpAccess implements Persistable<String> {

    static final Duration GOOD_FOR = Duration.ofMinutes(30);

    @Id
    private String tokenHash;

    private @Nullable UUID caseId;

    /** Whose it is, where it is not the claimant's. */
    private @Nullable UUID assistantId;

    private @Nullable String email;
    private Instant expiresAt;

    @Transient
    private boolean added;

    @SuppressWarnings("NullAway.Init")
    protected FollowUpAccess() {}

    private FollowUpAccess(String tokenHash, @Nullable UUID caseId, @Nullable String email, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.caseId = caseId;
        this.email = email;
        this.expiresAt = expiresAt;
        this.added = true;
    }

    static FollowUpAccess toCase(String tokenHash, Follower follower, Instant now) {
        FollowUpAccess access = new FollowUpAccess(tokenHash, follower.caseId(), null, now.plus(GOOD_FOR));
        access.assistantId = follower.assistantId();
        return access;
    }

    static FollowUpAccess toCasesOf(String tokenHash, String email, Instant now) {
        return new FollowUpAccess(tokenHash, null, email, now.plus(GOOD_FOR));
    }

    /** What an address proves are its own referrals, and never those that somebody assists in with it. */
    boolean opens(Follower wanted, Instant now) {
        boolean theirs = email == null
                ? wanted.caseId().equals(caseId) && Objects.equals(wanted.assistantId(), assistantId)
                : !wanted.isAssistant() && wanted.email() != null && email.equals(Emails.normalised(wanted.email()));
        return theirs && now.isBefore(expiresAt);
    }

    /** The address that was proved; none when one case was opened by its link, or too long ago. */
    Optional<String> provedAddress(Instant now) {
        return now.isBefore(expiresAt) ? Optional.ofNullable(email) : Optional.empty();
    }

    Instant expiresAt() {
        return expiresAt;
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
