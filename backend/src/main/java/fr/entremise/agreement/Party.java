package fr.entremise.agreement;

/** Who signs a convention. */
public enum Party {
    /** The public body. */
    MEMBER,
    /** The centre de gestion. */
    CENTRE
}
