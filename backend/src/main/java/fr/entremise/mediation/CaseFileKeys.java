package fr.entremise.mediation;

import fr.entremise.document.FileKeys;
import fr.entremise.seal.ContentKey;
import fr.entremise.seal.ContentKeys;
import fr.entremise.seal.SealedKey;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pieces of cases, mandates and forwarded letters are sealed with the key of their case or letter. */
@Component
class CaseFileKeys implements FileKeys {

    private final JdbcClient centre;
    private final ContentKeys keys;

    CaseFileKeys(JdbcClient centre, ContentKeys keys) {
        this.centre = centre;
        this.keys = keys;
    }

    @Override
    public Optional<ContentKey> keyOf(UUID file) {
        return centre.sql("""
                        select c.id, c.sealed_by, c.sealed_key from case_piece p
                        join mediation_case c on c.id = p.case_id where p.file_id = :file
                        union all
                        select c.id, c.sealed_by, c.sealed_key from case_assistant a
                        join mediation_case c on c.id = a.case_id where a.mandate_file_id = :file
                        union all
                        select id, sealed_by, sealed_key from invitation where letter_file_id = :file
                        limit 1
                        """)
                .param("file", file)
                .query((row, number) -> keys.open(
                        row.getObject("id", UUID.class),
                        new SealedKey(row.getObject("sealed_by", UUID.class), row.getString("sealed_key"))))
                .optional();
    }
}
