package fr.entremise.seal;

import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.Centres;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes keys without touching content: a key is wrapped anew. What was interrupted goes on where it stopped. */
@Component
class Rotation {

    private static final int BATCH = 500;

    private final Centres centres;
    private final CentreKeys keys;
    private final RootKeys roots;
    private final List<SealedContent> contents;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Rotation(
            Centres centres,
            CentreKeys keys,
            RootKeys roots,
            List<SealedContent> contents,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.centres = centres;
        this.keys = keys;
        this.roots = roots;
        this.contents = contents;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Wraps the keys of all centres with the new root key; the old one opens nothing afterwards. */
    void root(RootKey old, RootKey fresh) {
        String mark = roots.mark().orElse("");
        if (!old.made(mark) && !fresh.made(mark)) {
            throw new SealKeyUnusable(
                    "The key before is not the one that the content of cases was sealed with.",
                    "Give the key that the application ran with until now as ENTREMISE_SEAL_OLD_KEY.");
        }
        for (Centre centre : centres.all()) {
            CentreContext.runAs(
                    centre.id(), () -> transactions.executeWithoutResult(ignored -> rewrap(centre, old, fresh)));
        }
        // Last: until then the application starts with the old key, and this work can be done again.
        roots.remember(fresh);
    }

    /** Gives every centre a new key and wraps the keys of content with it; the old one is deleted. */
    void centres() {
        for (Centre centre : centres.all()) {
            CentreContext.runAs(centre.id(), this::renew);
        }
    }

    /** The bound centre's turn. Not to be called in a transaction. */
    void renew() {
        CentreKey fresh = transactions.execute(ignored -> keys.make());
        boolean alone;
        do {
            tables().forEach(table -> moveAll(table, fresh));
            alone = Boolean.TRUE.equals(transactions.execute(ignored -> deleteOthers(fresh)));
        } while (!alone);
    }

    private void moveAll(String table, CentreKey fresh) {
        int moved;
        do {
            moved = transactions.execute(ignored -> moveSome(table, fresh));
        } while (moved > 0);
    }

    /** False when a row was sealed by an older key meanwhile; the foreign keys would refuse to lose it. */
    private boolean deleteOthers(CentreKey fresh) {
        List<UUID> others = jdbc.sql("select id from seal_key where id <> ? for update")
                .param(fresh.id())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        boolean used = tables().stream()
                .anyMatch(table -> jdbc.sql("select exists (select from " + table + " where sealed_by <> ?)")
                        .param(fresh.id())
                        .query(Boolean.class)
                        .single());
        if (!used) {
            others.forEach(other ->
                    jdbc.sql("delete from seal_key where id = ?").param(other).update());
        }
        return !used;
    }

    private void rewrap(Centre centre, RootKey old, RootKey fresh) {
        for (Wrapped key : jdbc.sql("select id, sealed from seal_key for update")
                .query((row, number) -> new Wrapped(row.getObject("id", UUID.class), row.getString("sealed")))
                .list()) {
            if (fresh.open(centre.id(), key.id(), key.sealed()).isPresent()) {
                continue;
            }
            byte[] clear = old.open(centre.id(), key.id(), key.sealed())
                    .orElseThrow(() -> new SealKeyUnusable(
                            "A key of centre " + centre.id() + " opens neither with the old key nor with the new one.",
                            "Restore the table seal_key of this centre, then start the rotation again."));
            jdbc.sql("update seal_key set sealed = ? where id = ?")
                    .params(fresh.wrap(centre.id(), key.id(), clear), key.id())
                    .update();
        }
    }

    private int moveSome(String table, CentreKey fresh) {
        List<Row> rows = jdbc.sql("select id, sealed_by, sealed_key from " + table
                        + " where sealed_by <> ? order by id limit " + BATCH + " for update")
                .param(fresh.id())
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("sealed_by", UUID.class),
                        row.getString("sealed_key")))
                .list();
        for (Row row : rows) {
            byte[] material = keys.named(row.sealedBy()).open(CentreContext.current(), row.id(), row.sealedKey());
            SealedKey moved = fresh.wrap(CentreContext.current(), row.id(), material);
            jdbc.sql("update " + table + " set sealed_by = ?, sealed_key = ? where id = ?")
                    .params(moved.sealedBy(), moved.sealedKey(), row.id())
                    .update();
        }
        return rows.size();
    }

    private List<String> tables() {
        return contents.stream().flatMap(content -> content.tables().stream()).toList();
    }

    private record Wrapped(UUID id, String sealed) {}

    private record Row(UUID id, UUID sealedBy, String sealedKey) {}
}
