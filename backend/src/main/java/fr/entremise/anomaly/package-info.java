/**
 * What does not add up in the centre's data and somebody should mend. The module knows none: each module finds its own
 * ({@code AnomalySource}) and says which list shows exactly those rows.
 */
@ApplicationModule(allowedDependencies = {"identity", "tenancy", "shared"})
@NullMarked
package fr.entremise.anomaly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
