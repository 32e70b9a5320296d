package fr.entremise.billing;

/** What a mediator does for a case, told by kind only: a free text could hold what was said. */
public enum Activity {
    PREPARATION("Préparation"),
    INDIVIDUAL_INTERVIEW("Entretien individuel"),
    PLENARY("Réunion plénière"),
    DRAFTING("Rédaction"),
    TRAVEL("Déplacement");

    private final String label;

    Activity(String label) {
        this.label = label;
    }

    /** As French screens and documents print it. */
    public String label() {
        return label;
    }
}
