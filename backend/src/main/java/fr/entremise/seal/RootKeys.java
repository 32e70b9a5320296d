package fr.entremise.seal;

import fr.entremise.tenancy.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the root key, and knows whether it is the one that this installation was sealed with. */
@Component
class RootKeys {

    private final SealProperties properties;
    private final boolean demo;
    private final JdbcClient platform;
    private volatile @Nullable RootKey current;

    RootKeys(SealProperties properties, @Value("${entremise.demo.enabled:false}") boolean demo, JdbcClient platform) {
        this.properties = properties;
        this.demo = demo;
        this.platform = platform;
    }

    /**
     * The key that everything is sealed with now.
     *
     * @throws SealKeyUnusable when there is none
     */
    RootKey current() {
        RootKey known = current;
        if (known == null) {
            known = found().orElseThrow(
                            () -> new SealKeyUnusable(
                                    "There is no key to seal the content of cases with.",
                                    "Set ENTREMISE_SEAL_KEY to 32 bytes in Base64 (openssl rand -base64 32), or ENTREMISE_SEAL_KEY_FILE"
                                            + " to a file that holds them. Keep a copy away from the database: without it nothing opens."));
            current = known;
        }
        return known;
    }

    RootKey old() {
        return given(properties.oldKey(), "ENTREMISE_SEAL_OLD_KEY", properties.oldKeyFile())
                .orElseThrow(() -> new SealKeyUnusable(
                        "The key before is not given.",
                        "Set ENTREMISE_SEAL_OLD_KEY or ENTREMISE_SEAL_OLD_KEY_FILE besides the new key."));
    }

    /** Remembers the first key, and refuses any other afterwards. */
    void check() {
        RootKey key = current();
        Optional<String> mark = mark();
        if (mark.isEmpty()) {
            platform.sql("insert into platform.seal_root (mark) values (?) on conflict do nothing")
                    .param(key.mark())
                    .update();
            mark = mark();
        }
        if (!key.made(mark.orElseThrow())) {
            throw new SealKeyUnusable(
                    "The sealing key is not the one that the content of cases was sealed with.",
                    "Give the key of this database back; to change it use --entremise.seal.rotate=root.");
        }
    }

    /** The mark of the key that the content is sealed with, none before the first start. */
    Optional<String> mark() {
        return platform.sql("select mark from platform.seal_root")
                .query(String.class)
                .optional();
    }

    void remember(RootKey key) {
        platform.sql("update platform.seal_root set mark = ?").param(key.mark()).update();
    }

    private Optional<RootKey> found() {
        Optional<RootKey> key = given(properties.key(), "ENTREMISE_SEAL_KEY", properties.keyFile());
        boolean mayMake = demo && (Files.exists(properties.demoKeyFile()) || mark().isEmpty());
        return key.isPresent() || !mayMake
                ? key
                : Optional.of(RootKey.parse(
                        SecretFile.readOrMake(properties.demoKeyFile()),
                        properties.demoKeyFile().toString()));
    }

    private static Optional<RootKey> given(String key, String variable, String file) {
        if (!key.isBlank()) {
            return Optional.of(RootKey.parse(key, variable));
        }
        if (file.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(RootKey.parse(Files.readString(Path.of(file)), file));
        } catch (IOException e) {
            throw new SealKeyUnusable(
                    "The sealing key cannot be read from " + file + ".",
                    "Let the user that runs the application read this file, or name another one.");
        }
    }
}
