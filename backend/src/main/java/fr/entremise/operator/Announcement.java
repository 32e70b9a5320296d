package fr.entremise.operator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What those who run the platform tell its users, in a window of time.
 *
 * @param version counts its changes
 * @param text plain text
 * @param centres the names of the centres it is for; empty for all of them
 * @param from first instant at which it is shown
 * @param until first instant at which it is shown no more
 */
public record Announcement(
        UUID id,
        long version,
        String text,
        Level level,
        Audience audience,
        List<String> centres,
        Instant from,
        Instant until,
        State state,
        String writtenBy,
        Instant writtenAt,
        @Nullable Instant withdrawnAt) {

    /** Whether a reader may put it away. */
    public enum Level {
        INFORMATION,
        WARNING
    }

    /** Whether it is on the public pages too. */
    public enum Audience {
        EVERYBODY,
        MEMBERS
    }

    /** Where its window stands. */
    public enum State {
        PLANNED,
        SHOWN,
        OVER,
        WITHDRAWN;

        static State of(Instant from, Instant until, @Nullable Instant withdrawnAt, Instant now) {
            if (withdrawnAt != null) {
                return WITHDRAWN;
            }
            if (now.isBefore(from)) {
                return PLANNED;
            }
            return now.isBefore(until) ? SHOWN : OVER;
        }
    }
}
