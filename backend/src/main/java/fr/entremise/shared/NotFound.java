package fr.entremise.shared;

/** Does not exist, or is not the asker's: the answer is the same, so that nothing is learnt from it (404). */
public final class NotFound extends BusinessRuleViolation {

    public NotFound() {
        super(
                "not-found",
                404,
                "Introuvable",
                "Cette page ou cet élément n’existe pas, ou ne vous est pas accessible.");
    }
}
