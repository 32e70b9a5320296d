package fr.entremise.seal;

import java.util.List;

/** A module's sealed content, as keeping the keys in order needs to know it. */
public interface SealedContent {

    /** Tables of the centre whose rows keep a {@link SealedKey} for the subject that their column {@code id} names. */
    List<String> tables();

    /**
     * Seals some of what an earlier version kept in clear in the bound centre, in a transaction of its own, and says whether
     * there may be more. Stopping between two calls loses nothing.
     */
    boolean sealSomeOfWhatIsInClear();
}
