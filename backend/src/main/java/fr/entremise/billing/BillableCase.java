package fr.entremise.billing;

import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Siren;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mediation as billing sees it. Its only debtor is a public body: nothing here could name an employee. */
@Entity
@Table(name = "billable_case")
class BillableCase {

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    @Id
    private UUID caseId;

    private String reference;
    private String code;
    private @Nullable String bodySiren;
    private @Nullable UUID mediatorUserId;
    private LocalDate openedOn;
    private @Nullable LocalDate closedOn;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected BillableCase() {}

    BillableCase(UUID caseId, String reference, String code, @Nullable String bodySiren, LocalDate openedOn) {
        this.caseId = caseId;
        this.reference = reference;
        this.code = code;
        this.bodySiren = bodySiren;
        this.openedOn = openedOn;
    }

    void handTo(UUID mediator) {
        this.mediatorUserId = mediator;
    }

    void close(LocalDate on) {
        this.closedOn = on;
    }

    /** Refuses, as not found, anybody but the mediator the case was handed to. */
    void requireMediator(UUID user) {
        if (!user.equals(mediatorUserId)) {
            throw new NotFound();
        }
    }

    TimeEntry record(Activity activity, LocalDate on, int minutes, TimeEntry.Recording recording, LocalDate today) {
        if (on.isAfter(today)) {
            throw InvalidInput.of("on", "Ce jour n’est pas encore passé.");
        }
        if (on.isBefore(openedOn)) {
            throw InvalidInput.of("on", "La saisine date du " + FRENCH.format(openedOn) + ".");
        }
        if (closedOn != null && on.isAfter(closedOn)) {
            throw InvalidInput.of("on", "La médiation est close depuis le " + FRENCH.format(closedOn) + ".");
        }
        return TimeEntry.of(caseId, activity, on, minutes, recording);
    }

    UUID caseId() {
        return caseId;
    }

    String reference() {
        return reference;
    }

    String code() {
        return code;
    }

    @Nullable
    Siren bodySiren() {
        return bodySiren == null ? null : new Siren(bodySiren);
    }

    @Nullable
    UUID mediatorUserId() {
        return mediatorUserId;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }
}
