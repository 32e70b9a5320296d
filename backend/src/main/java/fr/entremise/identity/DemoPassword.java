package fr.entremise.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** The password of the demonstration accounts: the one given, else one made once and kept in a file. */
@Component
class DemoPassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final DemoProperties properties;

    DemoPassword(DemoProperties properties) {
        this.properties = properties;
    }

    String value() {
        if (!properties.password().isBlank()) {
            return properties.password();
        }
        Path file = properties.passwordFile();
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            String made = make();
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, made + System.lineSeparator());
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String make() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
