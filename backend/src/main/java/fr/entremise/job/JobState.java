package fr.entremise.job;

/** Where long work stands. */
public enum JobState {
    /** Written down; begins as soon as there is room. */
    WAITING,
    RUNNING,
    DONE,
    /** Stopped by a failure; what was done before stays. */
    FAILED,
    /** Stopped because it was asked; what was done before stays. */
    CANCELLED,
    /** Its process died; what was done before stays. */
    INTERRUPTED;

    boolean isUnfinished() {
        return this == WAITING || this == RUNNING;
    }

    /** Ended before its end, though nobody wanted it to. */
    boolean isBroken() {
        return this == FAILED || this == INTERRUPTED;
    }
}
