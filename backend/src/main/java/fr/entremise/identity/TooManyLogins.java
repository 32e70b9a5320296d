package fr.entremise.identity;

import fr.entremise.shared.BusinessRuleViolation;
import java.time.Duration;

/** More wrong passwords than somebody who forgot theirs would type. */
public final class TooManyLogins extends BusinessRuleViolation {

    private final Duration wait;

    TooManyLogins(Duration wait) {
        super(
                "too-many-logins",
                429,
                "Trop d’essais",
                "Trop d’essais de connexion ont échoué. Patientez quelques minutes avant de réessayer.");
        this.wait = wait;
    }

    @Override
    public Duration retryAfter() {
        return wait;
    }
}
