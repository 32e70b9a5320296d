package fr.entremise.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is from its bytes alone. */
final class FileRecognition {

    private static final int BYTES_FOR_MAGIC = 64 * 1024;

    /** Only magic numbers: the detectors that other libraries announce may not change what is let in. */
    private final Tika tika = new Tika(MimeTypes.getDefaultMimeTypes());

    Finding examine(Path file) throws IOException {
        byte[] start;
        try (InputStream stream = Files.newInputStream(file)) {
            start = stream.readNBytes(BYTES_FOR_MAGIC);
        }
        if (isZip(start)) {
            return OfficeZip.examine(file);
        }
        String found = tika.detect(start);
        String mediaType = found.equals("image/heif") ? FileKind.HEIC.mediaType() : found;
        return FileKind.ofMediaType(mediaType).<Finding>map(Finding.Known::new).orElseGet(Finding.Unknown::new);
    }

    private static boolean isZip(byte[] start) {
        return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    /** What the bytes say. */
    sealed interface Finding {

        record Known(FileKind kind) implements Finding {}

        record Unknown() implements Finding {}

        /** Of a kind that is let in, but with something inside that is not; the sentence tells the person what to do. */
        record Unsafe(String sentence) implements Finding {}
    }
}
