package fr.entremise.mediation.check;

import fr.entremise.agreement.Coverages;
import fr.entremise.deadlines.CoverageFacts;
import fr.entremise.directory.Bodies;
import fr.entremise.shared.Siren;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the centre knows of an employer's convention, as the clock wants it. */
@Component
class EmployerCoverage {

    private final Bodies bodies;
    private final Coverages coverages;

    EmployerCoverage(Bodies bodies, Coverages coverages) {
        this.bodies = bodies;
        this.coverages = coverages;
    }

    CoverageFacts of(Employer employer, LocalDate on) {
        Siren siren = employer.siren();
        return siren == null || bodies.find(siren).isEmpty()
                ? new CoverageFacts.EmployerUnknown()
                : coverages.on(siren, on).facts();
    }
}
