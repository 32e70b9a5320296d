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
 * @param knowledgeProof the mediator's own words, so null for everybody else
 * @param courtSafe last day to go to court that nobody can dispute; null where the residence is not known
 */
@Embeddable
public record Closing(
        Instant closedAt,
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Enumerated(EnumType.STRING) EndedBy endedBy,
        LocalDate knownByClaimantOn,
        LocalDate knownByEmployerOn,
        @Nullable String knowledgeProof,
        @Nullable LocalDate courtSafe,
        @Nullable LocalDate courtLatest) {

    /** The same end with these words of the mediator's, or none for whoever may not read them. */
    Closing withProof(@Nullable String proof) {
        return new Closing(
                closedAt, outcome, endedBy, knownByClaimantOn, knownByEmployerOn, proof, courtSafe, courtLatest);
    }

    /** The time limit begins anew once the last of the two knows. */
    public LocalDate knownByAllOn() {
        return knownByClaimantOn.isAfter(knownByEmployerOn) ? knownByClaimantOn : knownByEmployerOn;
    }
}
