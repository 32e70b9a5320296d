package fr.entremise.mediation.events;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The claimant wants no mediation any more, whether that ends the case at once or the mediator will.
 *
 * @param employerEmail where the employer was told of the case; null when it never was
 * @param mediatorUserId whom the case was handed to; null when nobody has it
 */
public record WithdrawalDeclared(
        CentreId centre,
        UUID caseId,
        String reference,
        LocalDate declaredOn,
        @Nullable String employerEmail,
        @Nullable UUID mediatorUserId,
        @Nullable String mediatorEmail,
        UUID id)
        implements CentreEvent {

    public WithdrawalDeclared(
            CentreId centre,
            UUID caseId,
            String reference,
            LocalDate declaredOn,
            @Nullable String employerEmail,
            @Nullable UUID mediatorUserId,
            @Nullable String mediatorEmail) {
        this(centre, caseId, reference, declaredOn, employerEmail, mediatorUserId, mediatorEmail, Ids.next());
    }
}
