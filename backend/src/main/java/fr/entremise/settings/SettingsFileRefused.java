package fr.entremise.settings;

import fr.entremise.shared.BusinessRuleViolation;

/** A file of settings that is not taken over (422); nothing was changed. */
public final class SettingsFileRefused extends BusinessRuleViolation {

    private SettingsFileRefused(String reason, String detail) {
        super("settings-file-" + reason, 422, "Fichier de réglages refusé", detail);
    }

    static SettingsFileRefused altered() {
        return new SettingsFileRefused(
                "altered", "Ce fichier n’est pas tel qu’il a été exporté\u00a0: sa signature ne correspond pas.");
    }

    static SettingsFileRefused unreadable() {
        return new SettingsFileRefused("unreadable", "Ce fichier n’est pas un fichier de réglages d’Entremise.");
    }

    static SettingsFileRefused unknownKey(String key) {
        return new SettingsFileRefused(
                "unknown-key",
                "Ce fichier vient d’une installation que celle-ci ne connaît pas (clé " + key
                        + "). L’exploitant de la plateforme peut l’ajouter aux clés de confiance.");
    }

    static SettingsFileRefused otherVersion() {
        return new SettingsFileRefused(
                "other-version",
                "Ce fichier vient d’une autre version d’Entremise\u00a0:"
                        + " mettez les deux installations à la même version, puis exportez de nouveau.");
    }
}
