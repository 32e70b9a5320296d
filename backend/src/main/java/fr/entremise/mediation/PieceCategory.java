package fr.entremise.mediation;

/** What a piece of a referral is (CJA R.213-10, third paragraph). */
public enum PieceCategory {
    DECISION,
    REQUEST,
    PROOF_OF_RECEIPT,
    OTHER;

    /** Whether admissibility is examined on it; the rest is the mediator's. */
    boolean serveAdmissibility() {
        return this != OTHER;
    }
}
