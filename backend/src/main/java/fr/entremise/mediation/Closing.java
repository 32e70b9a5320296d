package fr.entremise.mediation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a mediation ended and since when each party knows it (CJA L.213-13); never what was said.
 *
 * @param courtSafe last day to go to court that nobody can dispute; null where the residence is not known
 */
@Embeddable
public record Closing(
        Instant closedAt,
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Enumerated(EnumType.STRING) EndedBy endedBy,
        LocalDate knownByClaimantOn,
        LocalDate knownByEmployerOn,
        String knowledgeProof,
        @Nullable LocalDate courtSafe,
        @Nullable LocalDate courtLatest) {

    /** The time limit begins anew once the last of the two knows. */
    public LocalDate knownByAllOn() {
        return knownByClaimantOn.isAfter(knownByEmployerOn) ? knownByClaimantOn : knownByEmployerOn;
    }
}
