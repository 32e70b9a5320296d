package fr.entremise.settings;

import java.time.Instant;
import java.util.List;

/**
 * A file of settings beside what the centre has.
 *
 * @param from the short name of the centre that it was exported from
 */
public record SettingsPreview(String from, Instant exportedAt, List<SettingChange> changes) {}
