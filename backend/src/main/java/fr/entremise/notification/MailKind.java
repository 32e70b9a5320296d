package fr.entremise.notification;

import java.util.Locale;

/** What a mail is for, and to whom: each has its template. */
public enum MailKind {
    RECEIPT("Accusé de réception"),
    RECEIPT_INCOMPLETE("Accusé de réception, pièces manquantes"),
    FOLLOW_UP_CODE("Code de suivi"),
    CLAIMANT_SPACE_CODE("Code pour retrouver ses saisines"),
    MISSING_PIECES("Demande de pièces"),
    PIECE_QUARANTINED("Pièce refusée par l’antivirus"),
    REFERRAL_INADMISSIBLE("Saisine irrecevable"),
    REFERRAL_ACCEPTED("Saisine recevable"),
    EMPLOYER_INFORMED("Information de l’employeur"),
    MEDIATOR_ASSIGNED("Médiateur nommé"),
    CLOSED_FOR_CLAIMANT("Fin de la médiation, à l’agent"),
    CLOSED_FOR_EMPLOYER("Fin de la médiation, à l’employeur"),
    WITHDRAWN_FOR_EMPLOYER("Saisine retirée, à l’employeur"),
    WITHDRAWN_FOR_MEDIATOR("Saisine retirée, au médiateur"),
    ASSISTANT_DESIGNATED("Désignation pour assister un agent"),
    ASSISTANCE_ENDED("Fin d’un accès, à la personne qui assiste"),
    ASSISTANCE_ENDED_FOR_CLAIMANT("Fin d’un accès, à l’agent assisté"),
    LETTER_CONFIRMATION("Confirmation d’un courrier"),
    PARTY_MEDIATION_PROPOSED("Proposition de médiation"),
    INVITATION("Invitation à ouvrir un compte"),
    LOGIN_CODE("Code de connexion"),
    PASSWORD_FORGOTTEN("Mot de passe oublié"),
    ADDRESS_CODE("Code de confirmation d’adresse"),
    PASSWORD_CHANGED("Mot de passe changé"),
    SECOND_FACTOR_ADDED("Second facteur activé"),
    SECOND_FACTOR_REMOVED("Second facteur retiré"),
    SECOND_FACTOR_RESET("Second facteur retiré par le centre"),
    SECOND_FACTOR_RESET_BY_OPERATOR("Second facteur retiré par l’exploitation"),
    SECRET_EXPIRING("Secret d’un programme bientôt expiré"),
    IDENTITY_LINKED("Identité liée au compte"),
    IDENTITY_UNLINKED("Identité retirée du compte"),
    PASSKEY_ADDED("Clé d’accès ajoutée"),
    PASSKEY_REMOVED("Clé d’accès retirée"),
    DEVICE_TRUSTED("Appareil de confiance ajouté"),
    ADDRESS_CHANGED("Adresse électronique changée"),
    PLACE_TAKEN("Consultation à la place d’un membre"),
    DATA_REQUEST_CODE("Code d’une demande sur ses données"),
    DATA_REQUEST_RECEIVED("Demande sur ses données, reçue"),
    DATA_REQUEST_EXTENDED("Demande sur ses données, prolongée"),
    DATA_REQUEST_ANSWERED("Demande sur ses données, réponse");

    private final String label;

    MailKind(String label) {
        this.label = label;
    }

    /** In French, as screens say it. */
    public String label() {
        return label;
    }

    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
