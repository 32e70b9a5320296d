package fr.entremise.settings;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose files of settings are believed beside one's own.
 *
 * @param trustedKeys public keys of other installations, as their pages of export say them
 */
@ConfigurationProperties("entremise.settings")
record SettingsTrust(@DefaultValue List<String> trustedKeys) {

    SettingsTrust {
        trustedKeys = trustedKeys.stream()
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
    }
}
