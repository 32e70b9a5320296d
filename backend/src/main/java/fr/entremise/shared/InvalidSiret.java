package fr.entremise.shared;

/** The text is not a SIRET; the message is fit for the field that held it. */
public final class InvalidSiret extends IllegalArgumentException {

    InvalidSiret(String digits) {
        super(
                digits.matches("[0-9]{14}")
                        ? "Ce numéro SIRET comporte une erreur\u00a0: sa clé de contrôle n’est pas la bonne."
                        : "Un numéro SIRET comporte quatorze chiffres.");
    }
}
