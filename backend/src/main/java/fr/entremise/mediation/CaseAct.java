package fr.entremise.mediation;

/** What can happen to a case: the line of its history, and the word of the journal. */
public enum CaseAct {
    REFERRAL_RECEIVED("Saisine reçue"),
    LETTER_CONFIRMED("Courrier transmis confirmé par son auteur"),
    PARTIES_AGREED("Médiation acceptée par les deux parties"),
    CHECK_RECOMPUTED("Recevabilité recalculée"),
    MISSING_PIECES_ASKED("Pièces manquantes demandées"),
    PIECES_ADDED("Pièces ajoutées"),
    PIECES_ADDED_BY_ASSISTANT("Pièces ajoutées par une personne qui assiste l’agent"),
    ASSISTANT_DESIGNATED("Personne désignée pour assister l’agent"),
    ASSISTANT_ENDED("Accès d’une personne qui assiste l’agent retiré par celui-ci"),
    ASSISTANT_ENDED_BY_CENTRE("Accès d’une personne qui assiste l’agent retiré par le centre"),
    REFERRAL_ACCEPTED("Saisine déclarée recevable"),
    REFERRAL_INADMISSIBLE("Saisine déclarée irrecevable"),
    MEDIATOR_ASSIGNED("Dossier confié au médiateur"),
    EMPLOYER_INFORMED("Employeur informé"),
    EMPLOYER_ACCEPTED("Employeur d’accord pour la médiation"),
    EMPLOYER_REFUSED("Médiation refusée par l’employeur"),
    WITHDRAWAL_ASKED("Désistement demandé"),
    WITHDRAWN("Saisine retirée"),
    MEDIATION_CLOSED("Médiation terminée");

    private final String inWords;

    CaseAct(String inWords) {
        this.inWords = inWords;
    }

    String inWords() {
        return inWords;
    }
}
