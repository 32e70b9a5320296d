package fr.entremise.privacy;

import fr.entremise.shared.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What the centre decides of one processing. */
@Entity
@Table(name = "register_choice")
class RegisterChoice {

    @Id
    private String activity;

    private @Nullable String retention;
    private @Nullable String condition;
    private @Nullable String remarks;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected RegisterChoice() {}

    RegisterChoice(String activity) {
        this.activity = activity;
    }

    void rewrite(Decided wanted) {
        Conflict.unlessSame(wanted.version(), shown().version());
        retention = wanted.retention();
        condition = wanted.condition();
        remarks = wanted.remarks();
    }

    String activity() {
        return activity;
    }

    Decided shown() {
        return new Decided(retention, condition, remarks, version == null ? 0 : version + 1);
    }
}
