package fr.entremise.anomaly.web;

import fr.entremise.anomaly.Anomaly;
import fr.entremise.anomaly.AnomalySource;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody of the centre should mend, for those who may see the rows it is about. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/anomalies")
@Tag(name = "anomalies")
class AnomalyController {

    private final List<AnomalySource> sources;

    AnomalyController(List<AnomalySource> sources) {
        this.sources = sources;
    }

    @GetMapping
    @Requires({Permission.READ_AGREEMENTS, Permission.READ_BILLING, Permission.EXAMINE_REFERRALS})
    AnomaliesResponse listAnomalies(Actor actor) {
        return new AnomaliesResponse(sources.stream()
                .flatMap(source -> source.anomaliesFor(actor).stream())
                .sorted(Comparator.comparing(Anomaly::kind))
                .toList());
    }

    record AnomaliesResponse(List<Anomaly> items) {}
}
