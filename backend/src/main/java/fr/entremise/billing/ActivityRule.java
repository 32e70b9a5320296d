package fr.entremise.billing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** From a day on, an activity counts for the bill or does not. */
@Entity
@Immutable
@Table(name = "activity_rule")
class ActivityRule {

    @EmbeddedId
    private Key key;

    private boolean countable;

    @SuppressWarnings("NullAway.Init")
    protected ActivityRule() {}

    ActivityRule(Activity activity, LocalDate validFrom, boolean countable) {
        this.key = new Key(activity, validFrom);
        this.countable = countable;
    }

    Activity activity() {
        return key.activity();
    }

    LocalDate validFrom() {
        return key.validFrom();
    }

    boolean isCountable() {
        return countable;
    }

    @Embeddable
    record Key(@Enumerated(EnumType.STRING) Activity activity, LocalDate validFrom) {}
}
