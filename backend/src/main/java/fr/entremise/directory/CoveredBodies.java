package fr.entremise.directory;

import fr.entremise.shared.Siren;
import java.time.LocalDate;
import java.util.Set;

/** Whom a convention covers. The directory asks, and the module that keeps conventions answers. */
public interface CoveredBodies {

    Set<Siren> coveredOn(LocalDate day);
}
