package fr.entremise.settings;

import java.util.List;

/**
 * Settings of one module that can be carried to another centre: no person, no secret, nothing made up for a
 * demonstration. What is empty where they come from stays as it is where they arrive.
 *
 * @param <T> what is written into the file, as JSON
 */
public interface SettingsSection<T> {

    /** In the file; never changes, since older files have it. */
    String name();

    Class<T> type();

    /**
     * The settings as they are.
     *
     * @param withNumbers the centre's identifiers and bank account too, which a test may hold for a trial only
     */
    T export(boolean withNumbers);

    /** What {@link #apply} would do now; changes nothing. */
    List<SettingChange> changes(T carried);

    /** Takes over what differs, by the module's own rules. */
    void apply(T carried, Author author);
}
