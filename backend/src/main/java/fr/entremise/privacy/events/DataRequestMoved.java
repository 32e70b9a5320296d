package fr.entremise.privacy.events;

import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A request went a step further; the person is told.
 *
 * @param requestId whose page in the centre's settings shows it
 * @param dueOn the last day to answer
 * @param path the person's own page, from the root of the application
 */
public record DataRequestMoved(
        CentreId centre, UUID id, UUID requestId, Step step, String email, LocalDate dueOn, String path)
        implements CentreEvent {

    public enum Step {
        RECEIVED,
        EXTENDED,
        ANSWERED
    }
}
