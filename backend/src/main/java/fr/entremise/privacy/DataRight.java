package fr.entremise.privacy;

/** The rights that a person has over their data. */
public enum DataRight {
    /** GDPR art. 15. */
    ACCESS("d’accès"),
    /** GDPR art. 16. */
    RECTIFICATION("de rectification"),
    /** GDPR art. 17. */
    ERASURE("d’effacement"),
    /** GDPR art. 18. */
    RESTRICTION("de limitation"),
    /** GDPR art. 21. */
    OBJECTION("d’opposition");

    private final String label;

    DataRight(String label) {
        this.label = label;
    }

    /** As it follows «demande». */
    String inWords() {
        return label;
    }
}
