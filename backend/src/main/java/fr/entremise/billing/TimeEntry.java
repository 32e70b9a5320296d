package fr.entremise.billing;

import fr.entremise.shared.Ids;
import fr.entremise.shared.InvalidInput;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Minutes of work on a case, as they were told. Never changed: an error is undone by the same minutes, negative. */
@Entity
@Immutable
@Table(name = "time_entry")
class TimeEntry implements Persistable<UUID> {

    private static final int MINUTES_IN_A_DAY = 24 * 60;

    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Activity activity;

    private LocalDate workedOn;
    private int minutes;
    private @Nullable UUID reversesId;
    private UUID recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected TimeEntry() {}

    private TimeEntry(
            UUID caseId,
            Activity activity,
            LocalDate workedOn,
            int minutes,
            @Nullable UUID reversesId,
            Recording recording) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.activity = activity;
        this.workedOn = workedOn;
        this.minutes = minutes;
        this.reversesId = reversesId;
        this.recordedBy = recording.by();
        this.recordedAt = recording.at();
    }

    static TimeEntry of(UUID caseId, Activity activity, LocalDate workedOn, int minutes, Recording recording) {
        if (minutes < 1 || minutes > MINUTES_IN_A_DAY) {
            throw InvalidInput.of("minutes", "Indiquez de 1 minute à 24 heures (1 440 minutes).");
        }
        return new TimeEntry(caseId, activity, workedOn, minutes, null, recording);
    }

    TimeEntry reverse(Recording recording) {
        return new TimeEntry(caseId, activity, workedOn, -minutes, id, recording);
    }

    boolean isOf(UUID billable) {
        return caseId.equals(billable);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    UUID caseId() {
        return caseId;
    }

    Activity activity() {
        return activity;
    }

    LocalDate workedOn() {
        return workedOn;
    }

    int minutes() {
        return minutes;
    }

    @Nullable
    UUID reversesId() {
        return reversesId;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** Who wrote an entry down, and when. */
    record Recording(UUID by, Instant at) {}
}
