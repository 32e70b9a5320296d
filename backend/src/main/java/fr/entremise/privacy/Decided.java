package fr.entremise.privacy;

import org.jspecify.annotations.Nullable;

/**
 * What a centre decides of one processing; null is still to be decided, and no software decides it.
 *
 * @param retention how long, and what becomes of the data then
 * @param condition which condition of GDPR art. 9(2) allows special data
 * @param version what a change must send back
 */
public record Decided(
        @Nullable String retention,
        @Nullable String condition,
        @Nullable String remarks,
        long version) {

    static final Decided NOTHING = new Decided(null, null, null, 0);
}
