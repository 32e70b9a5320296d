package fr.entremise.directory;

import fr.entremise.shared.Ids;
import fr.entremise.shared.InvalidInput;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Somebody's function at a body, from a day to a day. */
@Entity
@Table(name = "body_contact")
class Contact implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID bodyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "function_held")
    private ContactFunction function;

    private String name;
    private @Nullable String email;
    private @Nullable String phone;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @Transient
    private boolean added;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    Contact(UUID bodyId, NewContact contact, LocalDate from) {
        this.id = Ids.next();
        this.bodyId = bodyId;
        this.function = contact.function();
        this.name = contact.name().strip();
        this.email = contact.email();
        this.phone = contact.phone();
        this.validFrom = from;
        this.added = true;
        if (email == null && phone == null) {
            throw InvalidInput.of("email", "Indiquez une adresse électronique ou un téléphone.");
        }
    }

    void endOn(LocalDate lastDay) {
        if (lastDay.isBefore(validFrom)) {
            throw InvalidInput.of("lastDay", "Le dernier jour ne peut pas précéder le premier.");
        }
        validTo = lastDay;
    }

    boolean repeats(Contact other) {
        return function == other.function
                && name.equals(other.name)
                && Objects.equals(email, other.email)
                && Objects.equals(phone, other.phone)
                && validFrom.equals(other.validFrom);
    }

    boolean isAt(UUID body) {
        return bodyId.equals(body);
    }

    BodyContact view() {
        return new BodyContact(id, function, name, email, phone, validFrom, validTo);
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
