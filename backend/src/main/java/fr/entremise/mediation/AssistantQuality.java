package fr.entremise.mediation;

/** As what somebody assists a party: any person of their choice may (CJA R.213-3-1). */
public enum AssistantQuality {
    LAWYER("Avocat"),
    UNION_REPRESENTATIVE("Représentant syndical"),
    ASSOCIATION("Association"),
    ELECTED_MEMBER("Élu"),
    RELATIVE("Proche"),
    OTHER("Autre personne");

    private final String label;

    AssistantQuality(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
