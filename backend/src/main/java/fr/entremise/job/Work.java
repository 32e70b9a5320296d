package fr.entremise.job;

/** What a job does, outside any transaction; it commits its own steps and says how far it is. */
@FunctionalInterface
public interface Work {

    void run(JobRun run);

    /** Cancelled while it waited: gives back what was taken when it was asked for. */
    default void abandon() {}
}
