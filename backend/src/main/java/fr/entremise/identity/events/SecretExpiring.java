package fr.entremise.identity.events;

import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The secret of a program ends soon; those who can give it a new one are told. */
public record SecretExpiring(CentreId centre, UUID id, String program, LocalDate lastDay, List<Addressee> admins)
        implements CentreEvent {

    /**
     * One admin to write to.
     *
     * @param mailId by which the mail is known when the event is told again
     */
    public record Addressee(UUID mailId, String email) {}
}
