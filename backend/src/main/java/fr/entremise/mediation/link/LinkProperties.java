package fr.entremise.mediation.link;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where links lead.
 *
 * @param baseUrl where people reach the application
 */
@Validated
@ConfigurationProperties("entremise")
record LinkProperties(@NotBlank String baseUrl) {}
