package fr.entremise.agreement;

import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.Conflict;
import fr.entremise.shared.Ids;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.Siren;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The decision of a body's assembly that allows its executive to sign the convention. */
@Entity
@Table(name = "deliberation")
class Deliberation {

    /** The experiment of compulsory mediation began that day: an older deliberation is a typing error. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 4, 1);

    @Id
    private UUID id;

    private String siren;
    private String number;
    private LocalDate heldOn;
    private String organ;
    private @Nullable LocalDate transmittedOn;
    private @Nullable String transmissionNumber;
    private @Nullable UUID fileId;
    private Instant recordedAt;
    private String recordedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Deliberation() {}

    Deliberation(Siren siren, DeliberationContent content, LocalDate today, Instant now, String by) {
        refuseWrongDates(content, today);
        this.id = Ids.next();
        this.siren = siren.value();
        this.number = content.number();
        this.heldOn = content.heldOn();
        this.organ = content.organ();
        this.transmittedOn = content.transmittedOn();
        this.transmissionNumber = content.transmissionNumber();
        this.recordedAt = now;
        this.recordedBy = by;
    }

    void correct(DeliberationContent content, long seenVersion, LocalDate today) {
        Conflict.unlessSame(seenVersion, version());
        refuseWrongDates(content, today);
        this.number = content.number();
        this.heldOn = content.heldOn();
        this.organ = content.organ();
        this.transmittedOn = content.transmittedOn();
        this.transmissionNumber = content.transmissionNumber();
    }

    void attach(UUID file) {
        this.fileId = file;
    }

    private static void refuseWrongDates(DeliberationContent content, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        if (content.heldOn().isAfter(today)) {
            problems.add(new FieldProblem("heldOn", "La séance ne peut pas être dans le futur."));
        } else if (content.heldOn().isBefore(FIRST_DAY)) {
            problems.add(new FieldProblem(
                    "heldOn", "Cette date précède le début de la médiation préalable obligatoire, le 1er avril 2018."));
        }
        LocalDate transmitted = content.transmittedOn();
        if (transmitted != null && transmitted.isAfter(today)) {
            problems.add(new FieldProblem("transmittedOn", "La transmission ne peut pas être dans le futur."));
        } else if (transmitted != null && transmitted.isBefore(content.heldOn())) {
            problems.add(new FieldProblem("transmittedOn", "La transmission ne peut pas précéder la séance."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    UUID id() {
        return id;
    }

    Siren siren() {
        return new Siren(siren);
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String number() {
        return number;
    }

    @Nullable
    UUID fileId() {
        return fileId;
    }

    private long version() {
        return version == null ? 0 : version;
    }

    DeliberationSummary summary(Scans scans) {
        return new DeliberationSummary(
                id,
                number,
                heldOn,
                organ,
                transmittedOn,
                transmissionNumber,
                fileId != null,
                scans.of(fileId),
                recordedAt,
                version());
    }
}
