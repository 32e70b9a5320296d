package fr.entremise.anomaly;

import fr.entremise.identity.Actor;
import java.util.List;

/** Finds the anomalies of one module in the bound centre. */
public interface AnomalySource {

    /** Those of the lists that the person may read; kinds without a row are left out. */
    List<Anomaly> anomaliesFor(Actor actor);
}
