package fr.entremise.mediation.link;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where links lead and what they are made with.
 *
 * @param baseUrl where people reach the application
 * @param linkKey 32 bytes in base64, the same on every node; made and kept in {@code linkKeyFile} when empty
 */
@Validated
@ConfigurationProperties("entremise")
record LinkProperties(
        @NotBlank String baseUrl,
        @Nullable String linkKey,
        @NotNull @DefaultValue(".data/link-key") Path linkKeyFile) {}
