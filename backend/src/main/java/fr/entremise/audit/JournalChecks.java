package fr.entremise.audit;

import fr.entremise.audit.JournalAnchors.Anchor;
import fr.entremise.audit.JournalCheck.Break;
import fr.entremise.audit.JournalCheck.Reason;
import fr.entremise.audit.JournalRows.Seal;
import fr.entremise.audit.JournalRows.SealedEntry;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks a centre's journal: recomputes every seal from the entries and compares with what was anchored. */
@Service
public class JournalChecks {

    private static final int PAGE = 1_000;

    private final JournalRows rows;
    private final JournalAnchors anchors;
    private final JournalSealing sealing;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    JournalChecks(
            JournalRows rows,
            JournalAnchors anchors,
            JournalSealing sealing,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.anchors = anchors;
        this.sealing = sealing;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        // One state of the journal from the first page to the last, whatever is written meanwhile.
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /** Checks the journal of the bound centre, in pages. Not to be called in a transaction. */
    public JournalCheck check() {
        sealing.seal();
        List<Anchor> anchored = anchors.all();
        JournalCheck found = snapshot.execute(ignored -> check(anchored));
        if (found == null) {
            throw new IllegalStateException("A check always finds something");
        }
        return found;
    }

    private JournalCheck check(List<Anchor> anchored) {
        Map<Long, Anchor> byNo = anchored.stream().collect(Collectors.toMap(Anchor::no, Function.identity()));
        long no = 0;
        byte[] hash = ChainHash.START;
        List<SealedEntry> page;
        do {
            page = rows.after(no, PAGE);
            for (SealedEntry next : page) {
                Break broken = compare(no + 1, hash, next, byNo.get(next.seal().no()));
                if (broken != null) {
                    return result(no, anchored, broken);
                }
                no = next.seal().no();
                hash = next.seal().hash();
            }
        } while (page.size() == PAGE);
        return result(no, anchored, beyond(no, anchored));
    }

    private static @Nullable Break compare(long expected, byte[] before, SealedEntry next, @Nullable Anchor anchor) {
        Seal seal = next.seal();
        if (seal.no() != expected) {
            return new Break(Reason.SEAL_REMOVED, expected, null);
        }
        JournalEntry entry = next.entry();
        if (entry == null) {
            return new Break(Reason.ENTRY_REMOVED, expected, seal.entryId());
        }
        if (!MessageDigest.isEqual(seal.hash(), ChainHash.of(before, expected, entry))) {
            return new Break(Reason.ENTRY_CHANGED, expected, entry.id());
        }
        if (anchor != null && !MessageDigest.isEqual(anchor.hash(), seal.hash())) {
            return new Break(Reason.REWRITTEN, expected, entry.id());
        }
        return null;
    }

    private @Nullable Break beyond(long last, List<Anchor> anchored) {
        Optional<Anchor> missing =
                anchored.stream().filter(anchor -> anchor.no() > last).findFirst();
        if (missing.isPresent()) {
            return new Break(Reason.END_CUT_OFF, last + 1, null);
        }
        Optional<UUID> slippedIn = rows.neitherSealedNorWaiting();
        return slippedIn.isEmpty() ? null : new Break(Reason.ENTRY_SLIPPED_IN, last + 1, slippedIn.get());
    }

    private JournalCheck result(long checked, List<Anchor> anchored, @Nullable Break broken) {
        Anchor last = anchored.isEmpty() ? null : anchored.getLast();
        return new JournalCheck(
                clock.instant(),
                checked,
                rows.countWaiting(),
                last == null ? null : last.no(),
                last == null ? null : last.at(),
                broken);
    }
}
