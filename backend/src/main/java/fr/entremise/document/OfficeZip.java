package fr.entremise.document;

import fr.entremise.document.FileRecognition.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks inside a zip for an ODT or a DOCX, within bounds: what is sent may be made to exhaust who opens it. */
final class OfficeZip {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES_UNPACKED = 300L * 1024 * 1024;
    private static final int MOST_BYTES_READ = 512 * 1024;

    /** What offices write becomes ten or twenty times smaller; a bomb a thousand times. */
    private static final int MOST_TIMES_UNPACKED = 100;

    private static final long HARMLESS = 10L * 1024 * 1024;

    private static final Finding BOMB = new Finding.Unsafe("Ce fichier se décompresse en un volume anormal.");
    private static final Finding MACROS =
            new Finding.Unsafe("Ce document contient des macros. Enregistrez-le en PDF, puis joignez le PDF.");

    private OfficeZip() {}

    static Finding examine(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES || isBomb(unpackedSize(zip), Files.size(file))) {
                return BOMB;
            }
            if (isOdt(zip)) {
                boolean hasMacros = hasEntry(zip, name -> name.startsWith("basic/") || name.startsWith("scripts/"));
                return hasMacros ? MACROS : new Finding.Known(FileKind.ODT);
            }
            return zip.getEntry("word/document.xml") == null ? new Finding.Unknown() : examineWord(zip);
        } catch (ZipException | IllegalArgumentException broken) {
            return new Finding.Unknown();
        }
    }

    private static Finding examineWord(ZipFile zip) throws IOException {
        String contentTypes = startOf(zip, "[Content_Types].xml");
        if (contentTypes.contains("macroEnabled") || hasEntry(zip, name -> name.endsWith("vbaproject.bin"))) {
            return MACROS;
        }
        return contentTypes.contains(FileKind.DOCX.mediaType() + ".main+xml")
                ? new Finding.Known(FileKind.DOCX)
                : new Finding.Unknown();
    }

    private static boolean isOdt(ZipFile zip) throws IOException {
        return startOf(zip, "mimetype").strip().equals(FileKind.ODT.mediaType()) && zip.getEntry("content.xml") != null;
    }

    private static boolean isBomb(long unpacked, long packed) {
        return unpacked > MOST_BYTES_UNPACKED || (unpacked > HARMLESS && unpacked / MOST_TIMES_UNPACKED > packed);
    }

    /** As announced by the zip; capped entry by entry, so that absurd sizes cannot overflow the sum. */
    private static long unpackedSize(ZipFile zip) {
        return zip.stream()
                .mapToLong(entry -> entry.getSize() < 0 ? MOST_BYTES_UNPACKED : entry.getSize())
                .map(size -> Math.min(size, MOST_BYTES_UNPACKED + 1))
                .sum();
    }

    private static boolean hasEntry(ZipFile zip, Predicate<String> lowerCaseName) {
        return zip.stream()
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .anyMatch(lowerCaseName);
    }

    /** The start of an entry, empty when it is absent; never more than the bound, whatever the zip announces. */
    private static String startOf(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            return new String(stream.readNBytes(MOST_BYTES_READ), StandardCharsets.UTF_8);
        }
    }
}
