package fr.entremise.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Health on the main port, in one word; metrics and everything else stay on the management port. */
@RestController
@Hidden
class HealthController {

    private final HealthEndpoint health;

    HealthController(HealthEndpoint health) {
        this.health = health;
    }

    /** Up only once requests are really served: schemas migrated, demonstration data in. */
    @GetMapping("/actuator/health")
    ResponseEntity<Map<String, String>> overall() {
        HealthDescriptor readiness = health.healthForPath("readiness");
        return readiness == null || !readiness.getStatus().equals(Status.UP)
                ? answer(readiness)
                : answer(health.health());
    }

    @GetMapping("/actuator/health/{group}")
    ResponseEntity<Map<String, String>> group(@PathVariable String group) {
        return group.equals("liveness") || group.equals("readiness")
                ? answer(health.healthForPath(group))
                : ResponseEntity.notFound().build();
    }

    /** OFF, UP or SILENT: whether files are examined, which keeps nothing else from working. */
    @GetMapping("/actuator/health/antivirus")
    ResponseEntity<Map<String, String>> antivirus() {
        HealthDescriptor state = health.healthForPath("antivirus");
        String code = state == null ? "OFF" : state.getStatus().getCode();
        return ResponseEntity.status(code.equals("SILENT") ? 503 : 200).body(Map.of("status", code));
    }

    private static ResponseEntity<Map<String, String>> answer(@Nullable HealthDescriptor health) {
        Status status = health == null ? Status.UNKNOWN : health.getStatus();
        return ResponseEntity.status(status.equals(Status.UP) ? 200 : 503).body(Map.of("status", status.getCode()));
    }
}
