package fr.entremise.identity;

import fr.entremise.shared.Emails;
import fr.entremise.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who can log in; the e-mail address, in lower case, is unique on the platform. */
@Entity
@Table(schema = "platform", name = "user_account")
class UserAccount {

    @Id
    private UUID id;

    private String email;
    private String name;
    private @Nullable String passwordHash;
    private boolean enabled;

    @SuppressWarnings("NullAway.Init")
    protected UserAccount() {}

    UserAccount(String email, String name, @Nullable String passwordHash) {
        this.id = Ids.next();
        this.email = Emails.normalised(email);
        this.name = name;
        this.passwordHash = passwordHash;
        this.enabled = true;
    }

    void changePassword(String hash) {
        this.passwordHash = hash;
    }

    void deactivate() {
        this.enabled = false;
    }

    UUID id() {
        return id;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    boolean isEnabled() {
        return enabled;
    }
}
