package fr.entremise.mediation;

import fr.entremise.shared.InvalidInput;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the employer was told of a case, and whether it takes part: mediation needs both parties (CJA L.213-1).
 *
 * @param email where it was told
 * @param accepts null as long as it has not answered, like the day of its answer
 */
@Embeddable
record EmployerPart(
        @Column(name = "employer_email") String email,
        @Column(name = "employer_informed_at") Instant informedAt,
        @Column(name = "employer_accepts") @Nullable Boolean accepts,
        @Column(name = "employer_answered_on") @Nullable LocalDate answeredOn) {

    static EmployerPart informed(String email, Instant at) {
        return new EmployerPart(email, at, null, null);
    }

    /**
     * The employer's answer, of a day from the one it was told until today.
     *
     * @throws InvalidInput on another day
     */
    EmployerPart answers(boolean accepting, LocalDate on, LocalDate informedOn, LocalDate today) {
        if (on.isAfter(today)) {
            throw InvalidInput.of("on", "Cette date est dans le futur.");
        }
        if (on.isBefore(informedOn)) {
            throw InvalidInput.of("on", "La réponse ne peut pas précéder l’information de l’employeur.");
        }
        return new EmployerPart(email, informedAt, accepting, on);
    }

    /** The answer it gave before it was asked: both parties brought the case together. */
    EmployerPart agreed(LocalDate on) {
        return new EmployerPart(email, informedAt, true, on);
    }

    boolean hasAnswered() {
        return answeredOn != null;
    }
}
