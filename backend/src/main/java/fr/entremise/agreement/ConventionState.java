package fr.entremise.agreement;

/** Where a convention stands; a concluded one moves on by itself with the days. */
public enum ConventionState {
    DRAFT("En préparation"),
    SENT("Envoyée à la collectivité"),
    SIGNED_BY_MEMBER("Signée par la collectivité"),
    SIGNED_BY_CENTRE("Signée par le centre"),
    /** Concluded, covers from the first day of the next month. */
    SCHEDULED("Conclue, prend effet bientôt"),
    ACTIVE("En vigueur"),
    /** Its last covered day is set and has not gone by. */
    NOTICE_GIVEN("Fin fixée"),
    TERMINATED("Terminée"),
    /** Given up before it was concluded. */
    ABANDONED("Abandonnée");

    private final String label;

    ConventionState(String label) {
        this.label = label;
    }

    /** In French, as screens say it. */
    public String label() {
        return label;
    }
}
