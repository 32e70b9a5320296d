package fr.entremise.privacy;

import fr.entremise.shared.BusinessRuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody asks by a right over their data: received once its address is proved, answered once. */
@Entity
@Table(name = "data_request")
class DataRequest {

    private static final Duration CODE_GOOD_FOR = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int TRIES = 5;
    /** Whoever sends the form holds the link at once: so few codes are sent that trying them all leads nowhere. */
    private static final int CODES_BEFORE_PROOF = 3;

    private static final int CODES_AN_HOUR = 5;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private DataRight askedRight;

    private String name;
    private String email;
    private @Nullable String statement;
    private String tokenHash;
    private Instant askedAt;

    /** Fingerprint of the network that it was asked from, until it is proved. */
    private @Nullable String askedFrom;

    private @Nullable String codeHash;
    private @Nullable Instant codeExpiresAt;
    private int codeTries;
    private int codesMailed;
    private Instant codesSince;

    @Enumerated(EnumType.STRING)
    private DataRequestState state;

    private @Nullable Instant receivedAt;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate extendedOn;
    private @Nullable String extensionReason;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredBy;
    private @Nullable String answer;

    @SuppressWarnings("NullAway.Init")
    protected DataRequest() {}

    DataRequest(UUID id, DataRequestWish wish, String tokenHash, Instant now) {
        this.id = id;
        this.askedRight = wish.right();
        this.name = wish.name();
        this.email = wish.email();
        this.statement = wish.statement();
        this.tokenHash = tokenHash;
        this.askedAt = now;
        this.codesSince = now;
        this.state = DataRequestState.UNCONFIRMED;
    }

    void cameFrom(String asker) {
        askedFrom = asker;
    }

    /** Whether one more code may be mailed. */
    boolean takesCode(Instant now) {
        if (state == DataRequestState.UNCONFIRMED) {
            return codesMailed < CODES_BEFORE_PROOF;
        }
        return codesMailed < CODES_AN_HOUR || !now.isBefore(codesSince.plus(HOUR));
    }

    /** A code is on its way: only the last one counts. */
    void codeMailed(String hash, Instant now) {
        if (state != DataRequestState.UNCONFIRMED && !now.isBefore(codesSince.plus(HOUR))) {
            codesMailed = 0;
            codesSince = now;
        }
        codesMailed++;
        codeHash = hash;
        codeTries = 0;
        codeExpiresAt = now.plus(CODE_GOOD_FOR);
    }

    /** Counts the try, and spends the code when it is the right one. */
    boolean opens(String hash, Instant now) {
        if (codeHash == null || codeExpiresAt == null || codeTries >= TRIES || !now.isBefore(codeExpiresAt)) {
            return false;
        }
        codeTries++;
        boolean right = MessageDigest.isEqual(
                codeHash.getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
        if (right) {
            codeHash = null;
        }
        return right;
    }

    boolean isConfirmed() {
        return state != DataRequestState.UNCONFIRMED;
    }

    /** The address is proved: from this moment the centre owes an answer. */
    void receive(Instant now, LocalDate due) {
        state = DataRequestState.RECEIVED;
        receivedAt = now;
        dueOn = due;
        askedFrom = null;
    }

    /** Once, and within the first month: the person is told while it still runs. */
    void extend(LocalDate today, LocalDate due, String reason) {
        requireOpen();
        if (extendedOn != null) {
            throw new NotNow("Le délai de cette demande a déjà été prolongé.");
        }
        if (dueOn == null || today.isAfter(dueOn)) {
            throw new NotNow("Le délai d’un mois est passé\u00a0: il ne peut plus être prolongé.");
        }
        extendedOn = today;
        extensionReason = reason;
        dueOn = due;
    }

    void answer(boolean granted, @Nullable String words, String by, Instant now) {
        requireOpen();
        state = granted ? DataRequestState.GRANTED : DataRequestState.REFUSED;
        answer = words;
        answeredBy = by;
        answeredAt = now;
    }

    void requireOpen() {
        if (state != DataRequestState.RECEIVED) {
            throw new NotNow("Cette demande a déjà sa réponse.");
        }
    }

    UUID id() {
        return id;
    }

    DataRight right() {
        return askedRight;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    @Nullable
    String statement() {
        return statement;
    }

    DataRequestState state() {
        return state;
    }

    Instant receivedAt() {
        return stated(receivedAt);
    }

    LocalDate dueOn() {
        return stated(dueOn);
    }

    boolean isExtended() {
        return extendedOn != null;
    }

    @Nullable
    String extensionReason() {
        return extensionReason;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    String answeredBy() {
        return answeredBy;
    }

    @Nullable
    String answer() {
        return answer;
    }

    private static <T> T stated(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("The request is not received yet");
        }
        return value;
    }

    /** The request stands elsewhere by now. */
    static final class NotNow extends BusinessRuleViolation {
        NotNow(String why) {
            super("data-request-not-now", 409, "Demande déjà traitée", why);
        }
    }
}
