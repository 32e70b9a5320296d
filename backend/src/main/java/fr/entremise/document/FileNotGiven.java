package fr.entremise.document;

import fr.entremise.shared.BusinessRuleViolation;

/** A file that is there and is given to nobody. */
public abstract sealed class FileNotGiven extends BusinessRuleViolation {

    private FileNotGiven(String slug, int status, String title, String detail) {
        super(slug, status, title, detail);
    }

    static final class Waits extends FileNotGiven {
        Waits() {
            super(
                    "file-awaiting-analysis",
                    409,
                    "Fichier en attente d’analyse",
                    "L’antivirus n’a pas encore examiné ce fichier. Réessayez dans quelques instants.");
        }
    }

    static final class InQuarantine extends FileNotGiven {
        InQuarantine() {
            super(
                    "file-quarantined",
                    410,
                    "Fichier en quarantaine",
                    "L’antivirus a trouvé un programme malveillant dans ce fichier\u00a0: il n’est remis à personne.");
        }
    }

    /** Lost or altered on the disk: only a backup brings it back. */
    static final class Damaged extends FileNotGiven {
        Damaged() {
            super(
                    "file-damaged",
                    410,
                    "Fichier illisible",
                    "Ce fichier est perdu ou a été altéré sur le serveur. Prévenez votre centre.");
        }
    }
}
