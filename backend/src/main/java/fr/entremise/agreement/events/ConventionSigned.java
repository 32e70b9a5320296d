package fr.entremise.agreement.events;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One party signed a convention.
 *
 * @param byMember signed by the public body, not by the centre
 * @param effectiveOn first covered day, once both have signed
 */
public record ConventionSigned(
        CentreId centre,
        UUID conventionId,
        String bodySiren,
        String bodyName,
        boolean byMember,
        @Nullable LocalDate effectiveOn,
        UUID id)
        implements CentreEvent {

    public ConventionSigned(
            CentreId centre,
            UUID conventionId,
            String bodySiren,
            String bodyName,
            boolean byMember,
            @Nullable LocalDate effectiveOn) {
        this(centre, conventionId, bodySiren, bodyName, byMember, effectiveOn, Ids.next());
    }
}
