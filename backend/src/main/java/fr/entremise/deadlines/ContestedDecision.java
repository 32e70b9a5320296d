package fr.entremise.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The decision as the employee describes it. Explicit: taken on one day, notified on another with or without a notice.
 * Implicit: a request, silence, perhaps an acknowledgement and a late express refusal (CRPA L.231-4, CJA R.421-2).
 */
public record ContestedDecision(
        @Nullable Kind kind,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate notifiedOn,
        @Nullable Notice notice,
        @Nullable LocalDate requestReceivedOn,
        @Nullable Notice acknowledgement,
        @Nullable ExpressRefusal expressRefusal) {

    public enum Kind {
        EXPLICIT,
        IMPLICIT
    }

    /** A refusal in writing that follows the request; without a notice, nothing was said of appeals. */
    public record ExpressRefusal(
            @Nullable LocalDate notifiedOn, @Nullable Notice notice) {}

    public static ContestedDecision explicit(LocalDate decidedOn, LocalDate notifiedOn, Notice notice) {
        return new ContestedDecision(Kind.EXPLICIT, decidedOn, notifiedOn, notice, null, null, null);
    }

    public static ContestedDecision implicit(
            LocalDate requestReceivedOn, @Nullable Notice acknowledgement, @Nullable ExpressRefusal expressRefusal) {
        return new ContestedDecision(
                Kind.IMPLICIT, null, null, null, requestReceivedOn, acknowledgement, expressRefusal);
    }
}
