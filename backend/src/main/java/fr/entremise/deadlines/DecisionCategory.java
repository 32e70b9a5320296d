package fr.entremise.deadlines;

/** The closed list of decisions that mediation must precede (decree n° 2022-433 of 25 March 2022, article 2). */
public enum DecisionCategory {
    MPO_1_REMUNERATION("1°", "rémunération"),
    MPO_2_DETACHEMENT_DISPO_CONGE("2°", "refus de détachement, de disponibilité ou de congé non rémunéré"),
    MPO_3_REINTEGRATION("3°", "réintégration ou réemploi"),
    MPO_4_CLASSEMENT("4°", "classement après un avancement ou une promotion interne"),
    MPO_5_FORMATION("5°", "formation professionnelle"),
    MPO_6_HANDICAP("6°", "mesures en faveur des travailleurs handicapés"),
    MPO_7_AMENAGEMENT("7°", "aménagement des conditions de travail"),
    OTHER("", "autre décision");

    private final String point;
    private final String label;

    DecisionCategory(String point, String label) {
        this.point = point;
        this.label = label;
    }

    /** A few French words for a list or a sentence; the decree's own wording belongs to documents. */
    public String label() {
        return label;
    }

    boolean isEligible() {
        return this != OTHER;
    }

    String rule() {
        return isEligible() ? "Décret n° 2022-433, art. 2, " + point : "Décret n° 2022-433, art. 2";
    }

    /** Point 2° treats the two statuses apart, point 7° speaks of civil servants only. */
    boolean dependsOnStatus() {
        return this == MPO_2_DETACHEMENT_DISPO_CONGE || this == MPO_7_AMENAGEMENT;
    }
}
