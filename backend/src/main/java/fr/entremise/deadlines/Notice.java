package fr.entremise.deadlines;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a notification, or the acknowledgement of a request, says of the ways and times to appeal (CJA R.213-10 for
 * mediation, R.421-5 for the court).
 */
public record Notice(boolean mentionsMpo, boolean givesMediatorContact, boolean givesCourtAndTimeLimit) {

    public static final Notice NONE = new Notice(false, false, false);

    /** In JSON what is not said is not in the notice. */
    @JsonCreator
    static Notice read(
            @JsonProperty("mentionsMpo") @Nullable Boolean mentionsMpo,
            @JsonProperty("givesMediatorContact") @Nullable Boolean givesMediatorContact,
            @JsonProperty("givesCourtAndTimeLimit") @Nullable Boolean givesCourtAndTimeLimit) {
        return new Notice(
                Boolean.TRUE.equals(mentionsMpo),
                Boolean.TRUE.equals(givesMediatorContact),
                Boolean.TRUE.equals(givesCourtAndTimeLimit));
    }

    /** Both elements without which the time limit to refer does not run (CJA R.213-10, second paragraph). */
    boolean startsTheMediationClock() {
        return mentionsMpo && givesMediatorContact;
    }

    static Notice orNone(@Nullable Notice notice) {
        return notice == null ? NONE : notice;
    }
}
