package fr.entremise.directory;

import fr.entremise.directory.reference.ReferenceBodies;
import fr.entremise.directory.reference.ReferenceBody;
import fr.entremise.identity.Actor;
import fr.entremise.job.JobKind;
import fr.entremise.job.JobRun;
import fr.entremise.job.Jobs;
import fr.entremise.job.NewJob;
import fr.entremise.job.Restart;
import fr.entremise.job.Work;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.tenancy.Centres;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Fills a centre's directory with the communes of its departments and the EPCI that have a member commune there. Doing
 * it again adds what is missing and changes nothing else, so corrections made by hand stay.
 */
@Service
public class DirectoryFilling implements Restart {

    private static final int BATCH = 50;

    private final ReferenceBodies reference;
    private final FillingSteps steps;
    private final Centres centres;
    private final Jobs jobs;

    DirectoryFilling(ReferenceBodies reference, FillingSteps steps, Centres centres, Jobs jobs) {
        this.reference = reference;
        this.steps = steps;
        this.centres = centres;
        this.jobs = jobs;
    }

    /** Starts filling as a job of that person, or joins the filling that runs. Not to be called in a transaction. */
    public FillingProgress start(Actor actor) {
        List<ReferenceBody> rows = rows();
        steps.begin(rows.size())
                .ifPresent(runner -> jobs.start(
                        new NewJob(JobKind.FILL_DIRECTORY, "Remplissage de l’annuaire", rows.size()),
                        actor,
                        new Filler(runner, rows)));
        return steps.progress();
    }

    @Override
    public JobKind kind() {
        return JobKind.FILL_DIRECTORY;
    }

    @Override
    public void restart(Actor actor) {
        start(actor);
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

    /** The work itself. Whatever stops it, the right to fill is given back at once: the next one goes on from there. */
    private final class Filler implements Work {

        private final UUID runner;
        private final List<ReferenceBody> rows;

        Filler(UUID runner, List<ReferenceBody> rows) {
            this.runner = runner;
            this.rows = rows;
        }

        @Override
        public void run(JobRun run) {
            try {
                for (int start = 0; start < rows.size(); start += BATCH) {
                    List<ReferenceBody> batch = rows.subList(start, Math.min(start + BATCH, rows.size()));
                    if (!steps.add(runner, batch)) {
                        throw new FillingTakenOver();
                    }
                    run.advance(batch.size());
                }
                steps.finish(runner);
            } finally {
                steps.giveUp(runner);
            }
        }

        @Override
        public void abandon() {
            steps.giveUp(runner);
        }
    }

    /** Too slow to be taken for alive: somebody else fills now. */
    static final class FillingTakenOver extends BusinessRuleViolation {
        FillingTakenOver() {
            super(
                    "filling-taken-over",
                    409,
                    "Remplissage repris",
                    "Un autre remplissage a pris le relais\u00a0: rien n’est perdu.");
        }
    }
}
