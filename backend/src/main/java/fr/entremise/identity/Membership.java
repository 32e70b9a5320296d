package fr.entremise.identity;

import fr.entremise.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's role in a centre; for somebody of a public body also which body. Only the operator has no centre. */
@Entity
@Table(schema = "platform", name = "membership")
class Membership {

    @Id
    private UUID id;

    private UUID userId;
    private @Nullable String centre;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String bodySiren;
    private @Nullable String bodyName;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    Membership(UUID userId, @Nullable String centre, Role role, @Nullable String bodySiren, @Nullable String bodyName) {
        this.id = Ids.next();
        this.userId = userId;
        this.centre = centre;
        this.role = role;
        this.bodySiren = bodySiren;
        this.bodyName = bodyName;
    }
}
