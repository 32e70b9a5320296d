package fr.entremise.tenancy;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes entry after entry and notes the checksum of each; nothing is held in memory but the names. */
final class ArchiveWriter implements AutoCloseable {

    private final ZipOutputStream zip;
    private final Path notes;
    private final BufferedWriter checksums;

    ArchiveWriter(Path file) throws IOException {
        zip = new ZipOutputStream(
                new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING)));
        notes = Files.createTempFile(file.toAbsolutePath().getParent(), ".checksums", null);
        checksums = Files.newBufferedWriter(notes);
    }

    /** Adds an entry and returns what its writing counted. */
    long add(String name, Content content) throws IOException, SQLException {
        MessageDigest digest = sha256();
        long counted = put(name, content, digest);
        checksums.write(HexFormat.of().formatHex(digest.digest()) + "  " + name + "\n");
        return counted;
    }

    /** Adds the list of checksums and returns its own. */
    String addChecksums() throws IOException, SQLException {
        checksums.close();
        MessageDigest digest = sha256();
        put(ArchiveManifest.CHECKSUMS, out -> Files.copy(notes, out), digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    void addManifest(String json) throws IOException, SQLException {
        put(
                ArchiveManifest.NAME,
                out -> {
                    out.write(json.getBytes(StandardCharsets.UTF_8));
                    return 1;
                },
                sha256());
    }

    private long put(String name, Content content, MessageDigest digest) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        OutputStream out = new DigestOutputStream(new KeptOpen(zip), digest);
        long counted = content.writeTo(out);
        zip.closeEntry();
        return counted;
    }

    @Override
    public void close() throws IOException {
        try (zip;
                checksums) {
            Files.deleteIfExists(notes);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes an entry and counts what it wrote, in a unit of its own. */
    interface Content {
        long writeTo(OutputStream out) throws IOException, SQLException;
    }

    /** Whoever writes an entry may close it without closing the archive. */
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
