package fr.entremise.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time entry as its mediator reads it.
 *
 * @param minutes negative for a counter entry
 * @param countable whether the minutes count for the bill
 * @param reverses the entry that this one undoes
 * @param reversed a counter entry undoes this one
 */
public record RecordedTime(
        UUID id,
        Activity activity,
        String activityLabel,
        LocalDate on,
        int minutes,
        boolean countable,
        @Nullable UUID reverses,
        boolean reversed,
        Instant recordedAt) {}
