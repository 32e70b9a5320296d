package fr.entremise.privacy;

/** How far a request got. */
public enum DataRequestState {
    /** Nobody has shown yet that the address is theirs: it counts for nothing. */
    UNCONFIRMED,
    RECEIVED,
    GRANTED,
    REFUSED;

    boolean isAnswered() {
        return this == GRANTED || this == REFUSED;
    }
}
