package fr.entremise.mediator;

import fr.entremise.identity.Staff;
import fr.entremise.shared.DateRange;
import fr.entremise.shared.Ids;
import fr.entremise.shared.InvalidInput;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person whom the centre may give cases to, from one day to another. */
@Entity
@Table(name = "mediator")
class Mediator {

    @Id
    private UUID id;

    private UUID userId;
    private String name;
    private String email;
    private String qualification;
    private @Nullable LocalDate trainedSince;
    private LocalDate activeFrom;
    private @Nullable LocalDate activeTo;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Mediator() {}

    @SuppressWarnings("NullAway.Init")
    Mediator(Staff.Person person, MediatorProfile profile) {
        this.id = Ids.next();
        this.userId = person.userId();
        describe(person, profile);
    }

    /** Takes over the profile, and the name and address that the person's account has now. */
    void describe(Staff.Person person, MediatorProfile profile) {
        LocalDate to = profile.activeTo();
        if (to != null && to.isBefore(profile.activeFrom())) {
            throw InvalidInput.of("activeTo", "La date de fin précède la date de début.");
        }
        this.name = person.name();
        this.email = person.email();
        this.qualification = profile.qualification().strip();
        this.trainedSince = profile.trainedSince();
        this.activeFrom = profile.activeFrom();
        this.activeTo = to;
    }

    boolean isActiveOn(LocalDate day) {
        return new DateRange(activeFrom, activeTo).contains(day);
    }

    MediatorSummary summaryOn(LocalDate day) {
        return new MediatorSummary(userId, name, email, isActiveOn(day));
    }

    MediatorSheet sheetOn(LocalDate day) {
        return new MediatorSheet(
                summaryOn(day), new MediatorProfile(qualification, trainedSince, activeFrom, activeTo), version());
    }

    long version() {
        return version == null ? 0 : version;
    }
}
