package fr.entremise.document;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where files are kept.
 *
 * @param directory on a disk that all nodes share and that is backed up with the database
 */
@Validated
@ConfigurationProperties("entremise.files")
record FileProperties(@NotNull Path directory) {}
