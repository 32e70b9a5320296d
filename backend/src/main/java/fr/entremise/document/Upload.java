package fr.entremise.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as it arrives, not believed yet.
 *
 * @param field where a refusal points to in the request, {@code files[0]}
 * @param name as given, whatever is in it
 */
public record Upload(String field, String name, long size, InputStreamSource content) {

    /** The files of a multipart request, in order: {@code files[0]}, {@code files[1]}… */
    public static List<Upload> of(String field, List<MultipartFile> files) {
        return IntStream.range(0, files.size())
                .mapToObj(index -> of(field + "[" + index + "]", files.get(index)))
                .toList();
    }

    public static Upload of(String field, MultipartFile file) {
        return new Upload(field, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getSize(), file);
    }

    /** A document that the application made itself. */
    public static Upload made(String name, byte[] content) {
        return new Upload("file", name, content.length, new ByteArrayResource(content));
    }

    /** The fingerprint of the content, in hexadecimal; tells a request sent twice from another one. */
    public String sha256() {
        try {
            return copyTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the content and returns its SHA-256. */
    String copyTo(OutputStream out) throws IOException {
        MessageDigest digest = sha256Digest();
        try (InputStream in = new DigestInputStream(content.getInputStream(), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
