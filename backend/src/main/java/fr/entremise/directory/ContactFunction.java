package fr.entremise.directory;

/** In what function somebody is written to. */
public enum ContactFunction {
    /** Mayor or president. */
    EXECUTIVE,
    GENERAL_MANAGER,
    HR,
    FINANCE,
    DPO,
    /** The body's own referent for mediation. */
    REFERENT
}
