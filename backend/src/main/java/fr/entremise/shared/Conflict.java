package fr.entremise.shared;

/** Somebody changed the same thing meanwhile: the version sent is no longer the one stored (409). */
public final class Conflict extends BusinessRuleViolation {

    public Conflict() {
        super(
                "changed-meanwhile",
                409,
                "Modifié entre-temps",
                "Une autre personne a modifié cette fiche. Rechargez-la pour voir ses changements.");
    }

    /** Refuses when the version the person saw is no longer the one stored. */
    public static void unlessSame(long seen, long stored) {
        if (seen != stored) {
            throw new Conflict();
        }
    }
}
