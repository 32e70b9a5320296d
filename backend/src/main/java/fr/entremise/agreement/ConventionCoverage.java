package fr.entremise.agreement;

import fr.entremise.deadlines.CoverageFacts;
import fr.entremise.directory.BodyCoverage;
import fr.entremise.directory.CoveredBodies;
import fr.entremise.shared.Siren;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
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
    public Map<Siren, BodyCoverage> coveragesOn(LocalDate day, Collection<Siren> bodies) {
        return conventions.inForceOn(day, bodies.stream().map(Siren::value).toList()).stream()
                .collect(Collectors.toUnmodifiableMap(
                        Convention::siren, ConventionCoverage::coverage, (one, other) -> one));
    }

    private static BodyCoverage coverage(Convention convention) {
        CoverageFacts.Covered period = convention.coveredPeriod().orElseThrow();
        return new BodyCoverage(convention.id(), period.effectiveOn(), period.endsOn());
    }

    @Override
    public Set<Siren> coveredOn(LocalDate day) {
        return conventions.coveredOn(day).stream().map(Siren::new).collect(Collectors.toUnmodifiableSet());
    }
}
