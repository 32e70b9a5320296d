package fr.entremise.deadlines;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether mediation must precede the court (CJA L.213-11), whether the referral is in time (CJA R.213-10), and why.
 * A warning for people: it closes no door.
 */
public record MpoAnswer(
        Verdict applies,
        List<Reason> reasons,
        @Nullable Timing timing,
        LocalDate referralDate,
        @Nullable Deadline deadline,
        @Nullable Deadline prudentDeadline,
        @Nullable LocalDate reasonableTimeOn,
        @Nullable Deadline courtDeadline,
        @Nullable LocalDate implicitRefusalOn,
        List<Step> steps) {

    public MpoAnswer {
        reasons = List.copyOf(reasons);
        steps = List.copyOf(steps);
    }

    /** Looks at coverage, category and claim, never at time. */
    public enum Verdict {
        YES,
        NO,
        TO_ASSESS
    }

    public enum Timing {
        IN_TIME,
        TOO_LATE,
        TO_ASSESS,
        /** The notice lacks an element of CJA R.213-10: no time limit runs against the employee. */
        NOT_RUNNING
    }

    public enum Reason {
        NOT_COVERED,
        NOT_COVERED_YET,
        NO_LONGER_COVERED,
        EMPLOYER_UNKNOWN,
        CATEGORY_NOT_ELIGIBLE,
        STATUS_TO_ASSESS,
        DAMAGES_ONLY,
        NOTICE_WRONGLY_ORDERS_MPO,
        NOTICE_INCOMPLETE
    }
}
