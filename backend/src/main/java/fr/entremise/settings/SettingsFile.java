package fr.entremise.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The file itself: a JSON Web Signature in its flattened form (RFC 7515 §7.2.2) with Ed25519 (RFC 8037 §3.1). All three
 * parts are Base64 for addresses, without padding.
 *
 * @param header the algorithm, the key and the format
 * @param payload the settings, as JSON
 */
public record SettingsFile(
        @JsonProperty("protected") @NotNull @Size(max = 2_000)
        String header,

        @NotNull @Size(max = 2_000_000) String payload,
        @NotNull @Size(max = 200) String signature) {}
