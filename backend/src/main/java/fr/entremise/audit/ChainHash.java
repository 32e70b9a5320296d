package fr.entremise.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over the hash before, the number and every field of an entry. Each field goes in with its length, so that no
 * two entries have the same bytes; instants in microseconds, which is what PostgreSQL keeps.
 */
final class ChainHash {

    static final int LENGTH = 32;
    /** What stands before the first entry. */
    static final byte[] START = new byte[LENGTH];

    private ChainHash() {}

    static byte[] of(byte[] before, long no, JournalEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(before);
            out.writeLong(no);
            write(out, entry.id().toString());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
            write(out, entry.actorUserId() == null ? null : entry.actorUserId().toString());
            write(out, entry.actorName());
            write(out, entry.action());
            write(out, entry.subjectType());
            write(out, entry.subjectId());
            write(out, entry.summary());
            write(out, entry.address());
            write(out, entry.was());
            write(out, entry.became());
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
