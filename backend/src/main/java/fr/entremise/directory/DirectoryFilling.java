package fr.entremise.directory;

import fr.entremise.directory.reference.ReferenceBodies;
import fr.entremise.directory.reference.ReferenceBody;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;

/**
 * Fills a centre's directory with the communes of its departments and the EPCI that have a member commune there. Doing
 * it again adds what is missing and changes nothing else, so corrections made by hand stay.
 */
@Service
public class DirectoryFilling {

    private static final Logger log = LoggerFactory.getLogger(DirectoryFilling.class);
    private static final int BATCH = 50;

    private final ReferenceBodies reference;
    private final FillingSteps steps;
    private final Centres centres;
    private final TaskExecutor executor;

    DirectoryFilling(
            ReferenceBodies reference,
            FillingSteps steps,
            Centres centres,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.reference = reference;
        this.steps = steps;
        this.centres = centres;
        this.executor = executor;
    }

    /** Starts filling in the background, or joins the filling that runs. Not to be called in a transaction. */
    public FillingProgress start() {
        CentreId centre = CentreContext.current();
        List<ReferenceBody> rows = rows();
        steps.begin(rows.size())
                .ifPresent(runner ->
                        executor.execute(() -> CentreContext.runAs(centre, () -> fill(centre, runner, rows))));
        return steps.progress();
    }

    public FillingProgress progress() {
        return steps.progress();
    }

    /** Fills at once, in the caller's transaction. */
    void fillNow() {
        List<ReferenceBody> rows = rows();
        steps.begin(rows.size()).ifPresent(runner -> {
            steps.add(runner, rows);
            steps.finish(runner);
        });
    }

    private List<ReferenceBody> rows() {
        return reference.inDepartments(centres.current().departments());
    }

    private void fill(CentreId centre, UUID runner, List<ReferenceBody> rows) {
        try {
            for (int start = 0; start < rows.size(); start += BATCH) {
                if (!steps.add(runner, rows.subList(start, Math.min(start + BATCH, rows.size())))) {
                    return;
                }
            }
            steps.finish(runner);
        } catch (RuntimeException failure) {
            log.error("Filling the directory of {} stopped half-way", centre, failure);
            steps.giveUp(runner);
        }
    }
}
