package fr.entremise.shared;

/** The text is not a SIREN; the message is fit for the field that held it. */
public final class InvalidSiren extends IllegalArgumentException {

    InvalidSiren(String digits) {
        super(
                digits.matches("[0-9]{9}")
                        ? "Ce numéro SIREN comporte une erreur\u00a0: sa clé de contrôle n’est pas la bonne."
                        : "Un numéro SIREN comporte neuf chiffres.");
    }
}
