package fr.entremise.job;

import fr.entremise.document.MadeFile;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A job from the inside. Each word of progress is a transaction of its own, so none may be running; where the work was
 * asked to stop, the next one does not return.
 */
public final class JobRun {

    private final UUID id;
    private final UUID startedBy;
    private final JobSteps steps;

    JobRun(UUID id, UUID startedBy, JobSteps steps) {
        this.id = id;
        this.startedBy = startedBy;
        this.steps = steps;
    }

    /** How many items there are to do. */
    public void count(int items) {
        refuseInsideATransaction();
        steps.count(id, items);
    }

    /** So many more items are done. */
    public void advance(int items) {
        step(items, List.of());
    }

    /** One more item is treated: it was refused. */
    public void refused(String item, String why) {
        step(0, List.of(new JobView.JobProblem(item, why)));
    }

    /** The file that the work made; kept for a week. */
    public void keepResult(MadeFile file) {
        refuseInsideATransaction();
        steps.keepResult(id, file, startedBy);
    }

    private void step(int done, List<JobView.JobProblem> refused) {
        refuseInsideATransaction();
        if (!steps.advance(id, done, refused)) {
            throw new Stopped();
        }
    }

    private static void refuseInsideATransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Progress inside a transaction would be seen too late, or never");
        }
    }

    /** Unwinds the work that was asked to stop. */
    static final class Stopped extends RuntimeException {
        Stopped() {
            super("The job was asked to stop", null, false, false);
        }
    }
}
