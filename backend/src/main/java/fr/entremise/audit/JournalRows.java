package fr.entremise.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The seals of the bound centre's journal, by plain SQL: a chain is read in order and in pages, never as objects. */
@Repository
class JournalRows {

    static final String FIELDS = "e.id, e.at, e.actor_user_id, e.actor_name, e.action, e.subject_type, e.subject_id,"
            + " e.summary, e.address, e.was, e.became";

    private final JdbcClient centre;
    private final JdbcTemplate batches;

    JournalRows(JdbcClient centre, JdbcTemplate batches) {
        this.centre = centre;
        this.batches = batches;
    }

    /** One sealer at a time in a centre, on whatever node: waits until the transaction of the other ends. */
    void takeTurns() {
        centre.sql("select pg_advisory_xact_lock(hashtextextended('audit_seal ' || current_schema(), 0))")
                .query((row, number) -> 0)
                .single();
    }

    Optional<Seal> last() {
        return centre.sql("select no, entry_id, hash from audit_seal order by no desc limit 1")
                .query(JournalRows::seal)
                .optional();
    }

    List<JournalEntry> waiting(int most) {
        return centre.sql("select " + FIELDS + " from audit_waiting w join audit_entry e on e.id = w.entry_id"
                        + " order by e.at, e.id limit ?")
                .param(most)
                .query(JournalRows::entry)
                .list();
    }

    void add(List<Seal> seals, Instant at) {
        batches.batchUpdate(
                "insert into audit_seal (no, entry_id, hash, sealed_at) values (?, ?, ?, ?)",
                seals,
                100,
                (statement, seal) -> {
                    statement.setLong(1, seal.no());
                    statement.setObject(2, seal.entryId());
                    statement.setBytes(3, seal.hash());
                    statement.setTimestamp(4, Timestamp.from(at));
                });
        batches.batchUpdate(
                "delete from audit_waiting where entry_id = ?",
                seals,
                100,
                (statement, seal) -> statement.setObject(1, seal.entryId()));
    }

    /** The next seals with their entries, in order; an entry that is gone is null. */
    List<SealedEntry> after(long no, int most) {
        return centre.sql("select s.no, s.entry_id, s.hash, " + FIELDS
                        + " from audit_seal s left join audit_entry e on e.id = s.entry_id"
                        + " where s.no > ? order by s.no limit ?")
                .params(no, most)
                .query((row, number) ->
                        new SealedEntry(seal(row, number), row.getObject("id") == null ? null : entry(row, number)))
                .list();
    }

    /** An entry that has no seal and does not wait for one either: somebody took its seal away. */
    Optional<UUID> neitherSealedNorWaiting() {
        return centre.sql("select e.id from audit_entry e where not exists"
                        + " (select 1 from audit_seal s where s.entry_id = e.id) and not exists"
                        + " (select 1 from audit_waiting w where w.entry_id = e.id) order by e.at, e.id limit 1")
                .query(UUID.class)
                .optional();
    }

    long countWaiting() {
        return centre.sql("select count(*) from audit_waiting")
                .query(Long.class)
                .single();
    }

    static JournalEntry entry(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor_user_id", UUID.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("summary"),
                row.getString("address"),
                row.getString("was"),
                row.getString("became"));
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(row.getLong("no"), row.getObject("entry_id", UUID.class), row.getBytes("hash"));
    }

    /** One link of the chain. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by the checker, byte by byte.
    record Seal(long no, UUID entryId, byte[] hash) {}

    record SealedEntry(Seal seal, @Nullable JournalEntry entry) {}
}
