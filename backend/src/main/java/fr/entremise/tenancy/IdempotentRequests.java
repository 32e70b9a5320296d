package fr.entremise.tenancy;

import fr.entremise.shared.BusinessRuleViolation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a repeated request like the first one (header {@code Idempotency-Key}): a double click, a reload or a lost
 * answer creates nothing twice.
 */
@Component
public class IdempotentRequests {

    private final JdbcClient centre;
    private final JsonMapper json;

    IdempotentRequests(JdbcClient centre, JsonMapper json) {
        this.centre = centre;
        this.json = json;
    }

    /**
     * Does the work once per key, in the transaction of the caller, and keeps its answer.
     *
     * @param request what was asked, byte by byte comparable; the same key with another request is refused
     * @throws KeyUsedForAnotherRequest when the key was seen with something else
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T once(UUID key, String request, Class<T> answerType, Supplier<T> work) {
        String fingerprint = sha256(request);
        // A second request with the same key waits here until the first one has committed or rolled back.
        int inserted = centre.sql(
                        "insert into idempotent_request (key, fingerprint) values (?, ?) on conflict (key) do nothing")
                .params(key, fingerprint)
                .update();
        if (inserted == 0) {
            return answerOf(key, fingerprint, answerType);
        }
        T answer = work.get();
        centre.sql("update idempotent_request set answer = ? where key = ?")
                .params(json.writeValueAsString(answer), key)
                .update();
        return answer;
    }

    private <T> T answerOf(UUID key, String fingerprint, Class<T> answerType) {
        Stored stored = centre.sql("select fingerprint, answer from idempotent_request where key = ?")
                .param(key)
                .query(Stored.class)
                .single();
        if (!stored.fingerprint().equals(fingerprint)) {
            throw new KeyUsedForAnotherRequest();
        }
        return json.readValue(stored.answer(), answerType);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Stored(String fingerprint, String answer) {}

    /** The same Idempotency-Key came with another request. */
    public static final class KeyUsedForAnotherRequest extends BusinessRuleViolation {
        public KeyUsedForAnotherRequest() {
            super(
                    "idempotency-key-reused",
                    409,
                    "Envoi déjà fait avec un autre contenu",
                    "Cet envoi porte l’identifiant d’un envoi précédent dont le contenu est différent.");
        }
    }
}
