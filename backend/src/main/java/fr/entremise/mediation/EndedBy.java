package fr.entremise.mediation;

/** Who declared that the mediation is over (CJA L.213-13). */
public enum EndedBy {
    CLAIMANT("la personne à l’origine de la saisine"),
    EMPLOYER("l’employeur"),
    BOTH_PARTIES("les deux parties"),
    MEDIATOR("le médiateur");

    private final String inWords;

    EndedBy(String inWords) {
        this.inWords = inWords;
    }

    String inWords() {
        return inWords;
    }
}
