package fr.entremise.directory;

/** In what function somebody is written to. */
public enum ContactFunction {
    /** Mayor or president. */
    EXECUTIVE("exécutif (maire ou présidence)"),
    GENERAL_MANAGER("direction générale des services"),
    HR("ressources humaines"),
    FINANCE("finances"),
    DPO("protection des données"),
    /** The body's own referent for mediation. */
    REFERENT("référent médiation");

    private final String label;

    ContactFunction(String label) {
        this.label = label;
    }

    /** In French, within a sentence. */
    String label() {
        return label;
    }
}
