package fr.entremise.tenancy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads an archive of a centre, after having made sure that it is whole and unaltered. */
final class ArchiveReader implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 1_000_000;

    private final ZipFile zip;
    private final ArchiveManifest manifest;

    ArchiveReader(Path file, JsonMapper json) throws IOException {
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new ArchiveRefused("The file " + file + " is not an archive of a centre, or is cut short.", e);
        }
        try (InputStream in = open(ArchiveManifest.NAME)) {
            manifest = json.readValue(in.readNBytes(LONGEST_MANIFEST), ArchiveManifest.class);
        } catch (JacksonException e) {
            close();
            throw new ArchiveRefused("The manifest of the archive cannot be read.", e);
        } catch (IOException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    ArchiveManifest manifest() {
        return manifest;
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ArchiveRefused("The archive lacks " + name + ".");
        }
        return zip.getInputStream(entry);
    }

    /** Reads every entry once and compares. */
    void verify() throws IOException {
        if (!digest(ArchiveManifest.CHECKSUMS).equals(manifest.checksums())) {
            throw new ArchiveRefused("The archive was altered: its list of checksums is not the one it was made with.");
        }
        long listed = 0;
        try (BufferedReader lines = lines()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String name = line.substring(line.indexOf("  ") + 2);
                if (!line.startsWith(digest(name) + "  ")) {
                    throw new ArchiveRefused("The archive was altered: " + name + " is not what was written.");
                }
                listed++;
            }
        } catch (ZipException damaged) {
            throw new ArchiveRefused("The archive is damaged.", damaged);
        }
        // The list and the manifest are in no list.
        if (listed + 2 != zip.size()) {
            throw new ArchiveRefused("The archive was altered: it holds what its list does not name.");
        }
    }

    /** Gives each file of the centre, by its path. */
    void eachFile(FileTaker taker) throws IOException {
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (entry.getName().startsWith(ArchiveManifest.FILES)) {
                try (InputStream in = zip.getInputStream(entry)) {
                    taker.take(entry.getName().substring(ArchiveManifest.FILES.length()), in);
                }
            }
        }
    }

    private BufferedReader lines() throws IOException {
        return new BufferedReader(new InputStreamReader(open(ArchiveManifest.CHECKSUMS), StandardCharsets.UTF_8));
    }

    private String digest(String name) throws IOException {
        MessageDigest digest = ArchiveWriter.sha256();
        try (InputStream in = new DigestInputStream(open(name), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Takes a file out of an archive. */
    interface FileTaker {
        void take(String path, InputStream content) throws IOException;
    }
}
