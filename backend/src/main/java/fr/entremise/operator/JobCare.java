package fr.entremise.operator;

import fr.entremise.audit.Journal;
import fr.entremise.identity.OnBehalf;
import fr.entremise.job.JobBoard;
import fr.entremise.job.JobKind;
import fr.entremise.job.JobLine;
import fr.entremise.operator.OperatorAct.Kind;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an operator does to the long work of a centre. Told in the operators' journal with its reason, and in that of the
 * centre, whose work it is.
 */
@Service
public class JobCare {

    private final JobBoard board;
    private final Journal centreJournal;
    private final OperatorJournal journal;
    private final TransactionTemplate transaction;

    JobCare(JobBoard board, Journal centreJournal, OperatorJournal journal, PlatformTransactionManager transactions) {
        this.board = board;
        this.centreJournal = centreJournal;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    public JobLine stop(CentreId centre, UUID id, String reason, Operator operator) {
        JobLine job = board.find(centre, id);
        String what = "Arrêt demandé\u00a0: " + nameOf(job.kind()) + ". Motif\u00a0: " + reason;
        CentreContext.runAs(
                centre,
                () -> OnBehalf.run(
                        operator.inACentre(),
                        () -> transaction.executeWithoutResult(ignored -> {
                            board.stop(id);
                            centreJournal.record("JOB_STOPPED", "job", id.toString(), what);
                        })));
        journal.record(operator, Kind.JOB_STOPPED, centre, what);
        return board.find(centre, id);
    }

    /** Not in a transaction: the work takes those of its centre, and tells the journal of the centre itself. */
    public JobLine restart(CentreId centre, UUID id, Operator operator) {
        JobLine job = board.find(centre, id);
        CentreContext.runAs(
                centre, () -> OnBehalf.run(operator.inACentre(), () -> board.restart(id, operator.inACentre())));
        journal.record(operator, Kind.JOB_RESTARTED, centre, "Relancé\u00a0: " + nameOf(job.kind()) + ".");
        return board.find(centre, id);
    }

    private static String nameOf(JobKind kind) {
        return switch (kind) {
            case FILL_DIRECTORY -> "remplissage de l’annuaire";
            case EXPORT -> "export d’une liste";
            case BULK -> "acte sur plusieurs lignes";
        };
    }
}
