package fr.entremise.identity;

import fr.entremise.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How an OpenID provider calls a person: its own {@code sub}, which alone stays the same. */
@Entity
@Table(schema = "platform", name = "external_identity")
class ExternalIdentity {

    @Id
    private UUID id;

    private UUID userId;
    private String provider;
    private String subject;

    @SuppressWarnings("NullAway.Init")
    protected ExternalIdentity() {}

    ExternalIdentity(UUID userId, String provider, String subject) {
        this.id = Ids.next();
        this.userId = userId;
        this.provider = provider;
        this.subject = subject;
    }
}
