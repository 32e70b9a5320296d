package fr.entremise.tenancy;

import fr.entremise.shared.BusinessRuleViolation;
import java.time.Duration;

/** The centre has as much work under way as it may have at once. */
public final class CentreBusy extends BusinessRuleViolation {

    CentreBusy() {
        super(
                "centre-busy",
                503,
                "Centre très sollicité",
                "Ce centre traite beaucoup de demandes en ce moment. Réessayez dans quelques instants.");
    }

    @Override
    public Duration retryAfter() {
        return Duration.ofSeconds(5);
    }
}
