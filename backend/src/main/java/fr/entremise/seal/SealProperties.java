package fr.entremise.seal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the sealing key comes from, and what to do with it.
 *
 * @param key 32 bytes in Base64
 * @param keyFile a file that holds them, where {@code key} is empty
 * @param oldKey the key before, for {@code rotate=root}
 * @param demoKeyFile made once where demonstration data is asked for and no key is given
 * @param rotate {@code root} or {@code centres}: does that instead of serving, then ends
 */
@ConfigurationProperties("entremise.seal")
record SealProperties(
        @DefaultValue("") String key,
        @DefaultValue("") String keyFile,
        @DefaultValue("") String oldKey,
        @DefaultValue("") String oldKeyFile,
        @DefaultValue(".data/seal-key") Path demoKeyFile,
        @Nullable Rotate rotate) {

    enum Rotate {
        ROOT,
        CENTRES
    }
}
