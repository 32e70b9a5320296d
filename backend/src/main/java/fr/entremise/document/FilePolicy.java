package fr.entremise.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/** What may be sent in one go: kinds, size of each file, number of files, size of all together. */
public record FilePolicy(Set<FileKind> kinds, DataSize each, int count, DataSize together) {

    /** Pieces of a case, deliberations, conventions: what offices and telephones produce. */
    public static final FilePolicy OFFICE_DOCUMENTS =
            new FilePolicy(Set.of(FileKind.values()), DataSize.ofMegabytes(20), 20, DataSize.ofMegabytes(100));

    /** Signed acts, kept as they will be shown for years. */
    public static final FilePolicy PDF_ONLY =
            new FilePolicy(Set.of(FileKind.PDF), DataSize.ofMegabytes(20), 20, DataSize.ofMegabytes(100));

    /** A logo on every page: small, and of a kind that every browser draws. */
    public static final FilePolicy SMALL_PICTURE = new FilePolicy(
            Set.of(FileKind.PNG, FileKind.JPEG), DataSize.ofKilobytes(500), 1, DataSize.ofKilobytes(500));

    public FilePolicy {
        kinds = Set.copyOf(kinds);
    }

    String kindsInWords() {
        return Stream.of(FileKind.values())
                .filter(kinds::contains)
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    void checkSizes(List<Upload> uploads) {
        long bytes = 0;
        for (Upload upload : uploads) {
            if (upload.size() > each.toBytes()) {
                throw new UploadTooLarge(upload.field(), "Un fichier peut peser " + inWords(each) + " au plus.");
            }
            bytes += upload.size();
        }
        if (bytes > together.toBytes()) {
            throw new UploadTooLarge("files", "Un envoi peut peser " + inWords(together) + " au plus en tout.");
        }
    }

    private static String inWords(DataSize size) {
        return size.toMegabytes() > 0 ? size.toMegabytes() + "\u00a0Mo" : size.toKilobytes() + "\u00a0ko";
    }
}
