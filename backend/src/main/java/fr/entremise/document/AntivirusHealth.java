package fr.entremise.document;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * At {@code /actuator/health/antivirus}. Words of its own, which the overall health passes over: without the antivirus
 * everything goes on, and files wait.
 */
@Component("antivirus")
class AntivirusHealth implements HealthIndicator {

    private final Antivirus antivirus;

    AntivirusHealth(Antivirus antivirus) {
        this.antivirus = antivirus;
    }

    @Override
    public Health health() {
        AntivirusState state = antivirus.state();
        return state == AntivirusState.ANSWERS
                ? Health.up().build()
                : Health.status(state.name()).build();
    }
}
