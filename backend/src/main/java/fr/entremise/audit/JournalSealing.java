package fr.entremise.audit;

import fr.entremise.audit.JournalRows.Seal;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the journals: an entry becomes a link of its centre's chain within seconds of its commit, in a transaction of
 * its own. Sealing inside the act's transaction would make every act of a centre wait for the one before.
 */
@Service
public class JournalSealing {

    private static final Logger log = LoggerFactory.getLogger(JournalSealing.class);
    private static final int BATCH = 500;

    private final JournalRows rows;
    private final JournalAnchors anchors;
    private final Centres centres;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Set<CentreId> written = ConcurrentHashMap.newKeySet();
    private volatile boolean isReady;

    JournalSealing(
            JournalRows rows,
            JournalAnchors anchors,
            Centres centres,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.anchors = anchors;
        this.centres = centres;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What a crash left without a seal is sealed now. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        centres.all().forEach(centre -> written.add(centre.id()));
        isReady = true;
    }

    @Scheduled(
            initialDelayString = "${entremise.journal.seal-every:5s}",
            fixedDelayString = "${entremise.journal.seal-every:5s}")
    void round() {
        if (!isReady) {
            return;
        }
        for (CentreId centre : List.copyOf(written)) {
            written.remove(centre);
            try {
                CentreContext.runAs(centre, this::seal);
            } catch (RuntimeException failure) {
                written.add(centre);
                log.error("The journal of {} could not be sealed", centre, failure);
            }
        }
    }

    /** Called by the journal in the transaction of an act: the next round comes to this centre. */
    void afterCommit() {
        CentreId centre = CentreContext.current();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                written.add(centre);
            }
        });
    }

    /** Seals all that waits in the bound centre. Not to be called in a transaction. */
    public void seal() {
        int sealed;
        do {
            sealed = transactions.execute(ignored -> sealSome());
        } while (sealed == BATCH);
        anchors.noteWhenDue();
    }

    private int sealSome() {
        rows.takeTurns();
        List<JournalEntry> waiting = rows.waiting(BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        Seal before = rows.last().orElse(null);
        long no = before == null ? 0 : before.no();
        byte[] hash = before == null ? ChainHash.START : before.hash();
        List<Seal> seals = new ArrayList<>(waiting.size());
        for (JournalEntry entry : waiting) {
            no++;
            hash = ChainHash.of(hash, no, entry);
            seals.add(new Seal(no, entry.id(), hash));
        }
        rows.add(seals, clock.instant());
        return waiting.size();
    }
}
