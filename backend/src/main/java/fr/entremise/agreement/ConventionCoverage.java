package fr.entremise.agreement;

import fr.entremise.directory.CoveredBodies;
import fr.entremise.shared.Siren;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the directory which of its bodies are covered. */
@Component
class ConventionCoverage implements CoveredBodies {

    private final ConventionQueries conventions;

    ConventionCoverage(ConventionQueries conventions) {
        this.conventions = conventions;
    }

    @Override
    public Set<Siren> coveredOn(LocalDate day) {
        return conventions.coveredOn(day).stream().map(Siren::new).collect(Collectors.toUnmodifiableSet());
    }
}
