package fr.entremise.agreement;

import fr.entremise.agreement.ConventionFilter.Attention;
import fr.entremise.anomaly.Anomaly;
import fr.entremise.anomaly.AnomalySource;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.shared.ListRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Conventions that wait for a signature too long, or would leave an employer uninformed. */
@Component
class ConventionAnomalies implements AnomalySource {

    private final Conventions conventions;

    ConventionAnomalies(Conventions conventions) {
        this.conventions = conventions;
    }

    @Override
    public List<Anomaly> anomaliesFor(Actor actor) {
        if (!actor.has(Permission.READ_AGREEMENTS)) {
            return List.of();
        }
        return Stream.of(
                        found(Attention.NO_CONTACT, "Conventions en vigueur sans contact à informer"),
                        found(
                                Attention.SENT_LONG_AGO,
                                "Conventions envoyées depuis plus de 30\u00a0jours, sans signature"))
                .filter(anomaly -> anomaly.count() > 0)
                .toList();
    }

    private Anomaly found(Attention attention, String title) {
        long count = conventions
                .list(new ConventionFilter(null, null, attention), new ListRequest(0, 1, null))
                .total();
        return new Anomaly("CONVENTION_" + attention, title, count, "conventions?attention=" + attention);
    }
}
