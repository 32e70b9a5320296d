package fr.entremise.document;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name a person gave to a file, fit to be shown and to be offered again; it never names a place on a disk. */
record FileName(String stem, String extension) {

    private static final int LONGEST_STEM = 120;

    /** A dot in a date is not an extension: «lettre du 12.01.2026» has none. */
    private static final Pattern WITH_EXTENSION = Pattern.compile("(.*)\\.((?=[0-9]*[A-Za-z])[A-Za-z0-9]{1,5})");

    static FileName of(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        // Invisible characters go too: a right-to-left mark makes «fdp.exe» read «exe.pdf».
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[:*?\"<>|]", "_")
                .replaceAll("\\p{Zs}+", " ")
                .strip();
        Matcher parts = WITH_EXTENSION.matcher(clean);
        return parts.matches()
                ? new FileName(shortened(parts.group(1)), parts.group(2))
                : new FileName(shortened(clean), "");
    }

    boolean contradicts(FileKind kind) {
        return !extension.isEmpty() && !kind.hasExtension(extension);
    }

    /** The name with an extension that tells the kind. */
    String as(FileKind kind) {
        return stem + "." + (extension.isEmpty() ? kind.usualExtension() : extension);
    }

    private static String shortened(String stem) {
        String visible = stem.replaceFirst("^[.\\s]+", "").replaceFirst("[.\\s]+$", "");
        int end = visible.offsetByCodePoints(0, Math.min(visible.codePointCount(0, visible.length()), LONGEST_STEM));
        return visible.isEmpty() ? "fichier" : visible.substring(0, end).strip();
    }
}
