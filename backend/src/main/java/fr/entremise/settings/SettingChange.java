package fr.entremise.settings;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a file beside what the centre has.
 *
 * @param group which settings, in French: «Fiche du centre»
 * @param what which of them
 * @param why in a sentence, when something that differs is left as it is
 */
public record SettingChange(
        String group,
        String what,
        Kind kind,
        @Nullable String before,
        @Nullable String after,
        @Nullable String why) {

    /** What becomes of it. */
    public enum Kind {
        ADDED,
        CHANGED,
        SAME,
        LEFT
    }

    /** Added, changed or the same, by the two values in words; nothing when the file has none. */
    public static Optional<SettingChange> between(
            String group, String what, @Nullable Object before, @Nullable Object after) {
        if (after == null) {
            return Optional.empty();
        }
        Kind kind = before == null ? Kind.ADDED : Objects.equals(before, after) ? Kind.SAME : Kind.CHANGED;
        return Optional.of(new SettingChange(
                group, what, kind, before == null ? null : before.toString(), after.toString(), null));
    }

    /** Differs, and stays. */
    public static SettingChange left(
            String group, String what, @Nullable String before, @Nullable String after, String why) {
        return new SettingChange(group, what, Kind.LEFT, before, after, why);
    }
}
