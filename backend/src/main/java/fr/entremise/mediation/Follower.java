package fr.entremise.mediation;

import fr.entremise.shared.BusinessRuleViolation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who follows a case by a secret link: its claimant, or somebody who assists them.
 *
 * @param email where that person reads mail
 * @param assistantId null for the claimant
 */
public record Follower(
        UUID caseId,
        String reference,
        @Nullable String email,
        @Nullable UUID assistantId) {

    public boolean isAssistant() {
        return assistantId != null;
    }

    /** Whoever assists speaks with the claimant and never for them (CJA R.213-3-1). */
    void requireClaimant() {
        if (isAssistant()) {
            throw new ClaimantOnly();
        }
    }

    /** What binds the claimant is for them alone. */
    public static final class ClaimantOnly extends BusinessRuleViolation {
        ClaimantOnly() {
            super(
                    "claimant-only",
                    403,
                    "Réservé à la personne qui a saisi le médiateur",
                    "Seule la personne qui a saisi le médiateur peut le faire.");
        }
    }
}
