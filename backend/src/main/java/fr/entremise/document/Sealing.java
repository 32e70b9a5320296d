package fr.entremise.document;

import fr.entremise.seal.ContentKey;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Seals a stream into another, whatever its length. */
final class Sealing {

    private Sealing() {}

    /** Returns the SHA-256 of what was written; the stream stays open, for its owner to force to the disk. */
    static String copy(InputStream in, OutputStream out, UUID file, ContentKey key) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream sealing = key.sealing(new DigestOutputStream(new KeptOpen(out), digest), file)) {
            in.transferTo(sealing);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
