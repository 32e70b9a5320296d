package fr.entremise.mediation;

import fr.entremise.document.StoredFiles;
import fr.entremise.seal.ContentKey;
import fr.entremise.seal.ContentKeys;
import fr.entremise.seal.SealedContent;
import fr.entremise.seal.SealedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which rows of mediation are sealed, and how those of an earlier version come to be. Cases first: letters follow them. */
@Component
class CaseSealing implements SealedContent {

    private static final int BATCH = 20;

    private final ContentKeys keys;
    private final StoredFiles files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    CaseSealing(ContentKeys keys, StoredFiles files, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.files = files;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public List<String> tables() {
        return List.of("mediation_case", "invitation");
    }

    @Override
    public boolean sealSomeOfWhatIsInClear() {
        if (isTrue(transactions.execute(ignored -> sealCases()))
                || isTrue(transactions.execute(ignored -> sealInvitations()))) {
            return true;
        }
        transactions.executeWithoutResult(ignored -> files.discardWhatIsSealedElsewhere());
        return false;
    }

    private boolean sealCases() {
        List<ClearCase> some = jdbc.sql("""
                        select id, situation, wish, inadmissibility_reason, knowledge_proof from mediation_case
                        where sealed_key is null order by id limit ? for update
                        """).param(BATCH).query(ClearCase::read).list();
        some.forEach(this::seal);
        return !some.isEmpty();
    }

    private void seal(ClearCase row) {
        ContentKey key = keys.fresh(row.id());
        for (ClearPiece piece : jdbc.sql("select id, file_id, name from case_piece where case_id = ?")
                .param(row.id())
                .query(ClearPiece::read)
                .list()) {
            files.seal(piece.fileId(), key);
            jdbc.sql("update case_piece set name = ? where id = ?")
                    .params(key.seal(piece.id(), CasePiece.NAME, piece.name()), piece.id())
                    .update();
        }
        jdbc.sql("""
                        update mediation_case set sealed_by = :by, sealed_key = :key, situation = :situation,
                          wish = :wish, inadmissibility_reason = :reason, knowledge_proof = :proof where id = :id
                        """)
                .param("by", key.sealed().sealedBy())
                .param("key", key.sealed().sealedKey())
                .param("situation", sealed(key, MediationCase.SITUATION, row.situation()))
                .param("wish", sealed(key, MediationCase.WISH, row.wish()))
                .param("reason", sealed(key, MediationCase.REASON, row.inadmissibilityReason()))
                .param("proof", sealed(key, MediationCase.PROOF, row.knowledgeProof()))
                .param("id", row.id())
                .update();
    }

    private boolean sealInvitations() {
        List<ClearInvitation> some =
                jdbc.sql("""
                        select i.id, i.subject, i.letter_file_id, i.case_id, c.sealed_by, c.sealed_key
                        from invitation i left join mediation_case c on c.id = i.case_id
                        where i.sealed_key is null order by i.id limit ? for update of i
                        """).param(BATCH).query(ClearInvitation::read).list();
        some.forEach(this::seal);
        return !some.isEmpty();
    }

    private void seal(ClearInvitation row) {
        ContentKey key = row.caseId() == null || row.sealedBy() == null || row.sealedKey() == null
                ? keys.fresh(row.id())
                : keys.continued(keys.open(row.caseId(), new SealedKey(row.sealedBy(), row.sealedKey())), row.id());
        if (row.letterFileId() != null) {
            files.seal(row.letterFileId(), key);
        }
        jdbc.sql("update invitation set sealed_by = :by, sealed_key = :key, subject = :subject where id = :id")
                .param("by", key.sealed().sealedBy())
                .param("key", key.sealed().sealedKey())
                .param("subject", sealed(key, "subject", row.subject()))
                .param("id", row.id())
                .update();
    }

    private static @Nullable String sealed(ContentKey key, String field, @Nullable String text) {
        return text == null ? null : key.seal(key.subject(), field, text);
    }

    private static boolean isTrue(@Nullable Boolean some) {
        return Boolean.TRUE.equals(some);
    }

    private record ClearCase(
            UUID id,
            @Nullable String situation,
            @Nullable String wish,
            @Nullable String inadmissibilityReason,
            @Nullable String knowledgeProof) {

        static ClearCase read(ResultSet row, int number) throws SQLException {
            return new ClearCase(
                    row.getObject("id", UUID.class),
                    row.getString("situation"),
                    row.getString("wish"),
                    row.getString("inadmissibility_reason"),
                    row.getString("knowledge_proof"));
        }
    }

    private record ClearPiece(UUID id, UUID fileId, String name) {

        static ClearPiece read(ResultSet row, int number) throws SQLException {
            return new ClearPiece(
                    row.getObject("id", UUID.class), row.getObject("file_id", UUID.class), row.getString("name"));
        }
    }

    private record ClearInvitation(
            UUID id,
            @Nullable String subject,
            @Nullable UUID letterFileId,
            @Nullable UUID caseId,
            @Nullable UUID sealedBy,
            @Nullable String sealedKey) {

        static ClearInvitation read(ResultSet row, int number) throws SQLException {
            return new ClearInvitation(
                    row.getObject("id", UUID.class),
                    row.getString("subject"),
                    row.getObject("letter_file_id", UUID.class),
                    row.getObject("case_id", UUID.class),
                    row.getObject("sealed_by", UUID.class),
                    row.getString("sealed_key"));
        }
    }
}
