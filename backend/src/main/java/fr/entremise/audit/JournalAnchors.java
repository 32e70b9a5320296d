package fr.entremise.audit;

import fr.entremise.audit.JournalRows.Seal;
import fr.entremise.tenancy.CentreContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes the head of a chain where the centre's own database role does not reach, and in the log: kept elsewhere, the
 * log proves the journal even against whoever may write to the whole database.
 */
@Component
class JournalAnchors {

    private static final Logger log = LoggerFactory.getLogger(JournalAnchors.class);
    private static final Duration EVERY = Duration.ofDays(1);

    private final JdbcClient platform;
    private final JournalRows rows;
    private final TransactionTemplate transactions;
    private final Clock clock;

    JournalAnchors(JdbcClient platform, JournalRows rows, PlatformTransactionManager transactions, Clock clock) {
        this.platform = platform;
        this.rows = rows;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Notes the head once a day, when there is something new to note. Not to be called in a transaction. */
    void noteWhenDue() {
        Instant now = clock.instant();
        Optional<Anchor> last = last();
        if (last.isPresent() && last.get().at().plus(EVERY).isAfter(now)) {
            return;
        }
        Optional<Seal> head = transactions.execute(ignored -> rows.last());
        if (head == null
                || head.isEmpty()
                || last.map(Anchor::no).filter(no -> no >= head.get().no()).isPresent()) {
            return;
        }
        Seal seal = head.get();
        platform.sql("insert into platform.audit_anchor (centre, no, hash, at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(CentreContext.current().slug(), seal.no(), seal.hash(), Timestamp.from(now))
                .update();
        log.info(
                "Journal anchor: centre {} entry {} hash {}",
                CentreContext.current(),
                seal.no(),
                HexFormat.of().formatHex(seal.hash()));
    }

    Optional<Anchor> last() {
        return all().stream().reduce((earlier, later) -> later);
    }

    /** The anchors of the bound centre, in order: one a day at most. Not to be called in a transaction. */
    List<Anchor> all() {
        return platform.sql("select no, hash, at from platform.audit_anchor where centre = ? order by no")
                .param(CentreContext.current().slug())
                .query((row, number) -> new Anchor(
                        row.getLong("no"),
                        row.getBytes("hash"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    @SuppressWarnings("ArrayRecordComponent") // Compared by the checker, byte by byte.
    record Anchor(long no, byte[] hash, Instant at) {}
}
