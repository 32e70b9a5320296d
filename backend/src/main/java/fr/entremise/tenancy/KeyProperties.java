package fr.entremise.tenancy;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What secrets are derived from.
 *
 * @param linkKey 32 bytes in base64, the same on every node; made and kept in {@code linkKeyFile} when empty
 */
@Validated
@ConfigurationProperties("entremise")
record KeyProperties(
        @Nullable String linkKey,
        @NotNull @DefaultValue(".data/link-key") Path linkKeyFile) {}
