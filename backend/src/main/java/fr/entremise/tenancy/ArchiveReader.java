package fr.entremise.tenancy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final int LONGEST_LINE = 400;

    /** Rows become ten times smaller, sealed files not at all; what goes far beyond is made to fill memory and disk. */
    private static final int MOST_TIMES_UNPACKED = 200;

    private static final long HARMLESS = 100L * 1024 * 1024;

    private final ZipFile zip;
    private final ArchiveManifest manifest;
    private long mayUnpack;

    ArchiveReader(Path file, JsonMapper json) throws IOException {
        try {
            zip = new ZipFile(file.toFile());
            mayUnpack = Math.max(HARMLESS, MOST_TIMES_UNPACKED * Files.size(file));
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

    /** Reads every entry once and compares, before anything of it is written. */
    void verify() throws IOException {
        // The list and the manifest are in no list.
        long expected = manifest.files()
                + manifest.centreTables().size()
                + manifest.platformTables().size()
                + 2;
        if (zip.size() != expected) {
            throw new ArchiveRefused("The archive was altered: it holds what its manifest does not name.");
        }
        long before = mayUnpack;
        if (!digest(ArchiveManifest.CHECKSUMS).equals(manifest.checksums())) {
            throw new ArchiveRefused("The archive was altered: its list of checksums is not the one it was made with.");
        }
        if (before - mayUnpack > expected * LONGEST_LINE) {
            throw new ArchiveRefused("The archive was altered: its list of checksums is longer than what it lists.");
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
        if (listed + 2 != expected) {
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
        byte[] part = new byte[64 * 1024];
        try (InputStream in = open(name)) {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                mayUnpack -= read;
                if (mayUnpack < 0) {
                    throw new ArchiveRefused("The archive unpacks to far more than a centre holds.");
                }
                digest.update(part, 0, read);
            }
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
