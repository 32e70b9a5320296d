package fr.entremise.deadlines;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened after the decision and may interrupt the time limit.
 *
 * @param type also read under the name {@code kind}, which the contract leaves open
 */
public record LitigationEvent(
        @JsonAlias("kind") @Nullable Type type,
        @Nullable LocalDate on,
        @Nullable Notice notice) {

    public enum Type {
        /** CRPA L.411-2. */
        INFORMAL_APPEAL_RECEIVED,
        /** CRPA L.411-2; the only event that carries a notice. */
        INFORMAL_APPEAL_ANSWER_NOTIFIED,
        /** CJA L.213-14. */
        RIGHTS_DEFENDER_SEIZED,
        /** CJA R.213-12. */
        COURT_CLAIM_REGISTERED
    }

    public static LitigationEvent of(Type type, LocalDate on) {
        return new LitigationEvent(type, on, null);
    }

    public static LitigationEvent answer(LocalDate on, Notice notice) {
        return new LitigationEvent(Type.INFORMAL_APPEAL_ANSWER_NOTIFIED, on, notice);
    }
}
