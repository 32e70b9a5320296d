package fr.entremise.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What checking a journal against its seals found.
 *
 * @param checked entries whose seal was recomputed, up to the first that is wrong
 * @param waiting entries of the last seconds that have no seal yet
 * @param anchoredNo the last entry whose seal is also noted outside the centre's reach; null when none is
 * @param broken null when the journal is whole
 */
public record JournalCheck(
        Instant at,
        long checked,
        long waiting,
        @Nullable Long anchoredNo,
        @Nullable Instant anchoredAt,
        @Nullable Break broken) {

    /** True when nothing was changed, removed or slipped in since it was sealed. */
    public boolean whole() {
        return broken == null;
    }

    /**
     * Where the journal was tampered with.
     *
     * @param no number of the first seal that is wrong
     * @param entryId null when no entry is left to name
     */
    public record Break(Reason reason, long no, @Nullable UUID entryId) {}

    public enum Reason {
        /** The entry is not what was sealed. */
        ENTRY_CHANGED,
        /** The seal stands, its entry is gone. */
        ENTRY_REMOVED,
        /** A number is missing between two seals. */
        SEAL_REMOVED,
        /** An entry without a seal that does not wait for one. */
        ENTRY_SLIPPED_IN,
        /** The journal ends before an entry that is anchored. */
        END_CUT_OFF,
        /** The seals fit each other and not what was anchored: the journal was written anew. */
        REWRITTEN
    }
}
