package fr.entremise.mediation;

/** Who ended an assistant's access before its time. */
public enum AssistantEnding {
    CLAIMANT,
    CENTRE
}
