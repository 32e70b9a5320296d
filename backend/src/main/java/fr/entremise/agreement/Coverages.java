package fr.entremise.agreement;

import fr.entremise.shared.Siren;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry of the bodies that have concluded a convention with the bound centre, day by day. */
@Service
@Transactional(readOnly = true)
public class Coverages {

    private final ConventionRepository conventions;

    Coverages(ConventionRepository conventions) {
        this.conventions = conventions;
    }

    /** Whether a decision that the body took on that day is covered; a body unknown to the centre is not. */
    public Coverage on(Siren body, LocalDate day) {
        return Coverage.on(day, conventions.findBySirenAndConcludedOnIsNotNull(body.value()));
    }
}
