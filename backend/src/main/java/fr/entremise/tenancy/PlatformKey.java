package fr.entremise.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The secret that links, codes and the keys of second factors are derived from: kept outside the database, so that a copy
 * of it opens nothing.
 */
@Component
public class PlatformKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    PlatformKey(KeyProperties properties) {
        String given = properties.linkKey();
        byte[] bytes = Base64.getDecoder()
                .decode(given == null || given.isBlank() ? kept(properties.linkKeyFile()) : given.strip());
        if (bytes.length < BYTES) {
            throw new IllegalStateException("entremise.link-key must be at least 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** 32 bytes that only whoever has the key can tell. */
    public byte[] derive(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The key of secret links cannot be kept in " + file, e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(
                directory,
                "link-key",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, Base64.getEncoder().encodeToString(fresh));
        try {
            // Whoever started at the same time and was first keeps its key.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException other) {
            return;
        } catch (UnsupportedOperationException noLinksHere) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
