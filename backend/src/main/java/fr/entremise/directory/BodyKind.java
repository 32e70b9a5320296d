package fr.entremise.directory;

/** What a public body is. EPCI are those with their own taxation: see {@link EpciType}. */
public enum BodyKind {
    COMMUNE("Commune"),
    EPCI("Intercommunalité (EPCI)"),
    SYNDICATE("Syndicat"),
    CCAS("CCAS ou CIAS"),
    SDIS("Service d’incendie et de secours"),
    DEPARTMENT("Département"),
    REGION("Région"),
    HOUSING_OFFICE("Office public de l’habitat"),
    OTHER("Autre établissement");

    private final String label;

    BodyKind(String label) {
        this.label = label;
    }

    /** In French, as screens say it. */
    public String label() {
        return label;
    }
}
