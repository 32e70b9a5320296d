package fr.entremise.directory;

import fr.entremise.shared.Siren;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Whom a convention covers. The directory asks, and the module that keeps conventions answers. */
public interface CoveredBodies {

    Set<Siren> coveredOn(LocalDate day);

    /** By what those of the bodies are covered that are, in one statement. */
    Map<Siren, BodyCoverage> coveragesOn(LocalDate day, Collection<Siren> bodies);
}
