package fr.entremise.identity.login;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a way in has shown of somebody, and what the session keeps of it.
 *
 * @param secondFactor whether it proved more than one thing
 * @param isProof whether it also counts as the proof that acts on money, roles and exports ask for
 * @param provider the OpenID provider that vouched for the person
 * @param byMail whether it proved that the person reads their mail
 */
public record Opening(
        boolean secondFactor, boolean isProof, @Nullable String provider, boolean byMail) implements Serializable {

    /** A password. */
    public static final Opening BY_ONE_PROOF = new Opening(false, true, null);

    /** A mailed code. */
    public static final Opening BY_MAIL = new Opening(false, true, null, true);

    /** A passkey: the device and its lock. */
    public static final Opening BY_TWO_PROOFS = new Opening(true, true, null);

    public Opening(boolean secondFactor, boolean isProof, @Nullable String provider) {
        this(secondFactor, isProof, provider, false);
    }

    /** The second factor was given there before: enough to come in, not for what asks for a proof. */
    Opening onTrustedDevice() {
        return new Opening(true, false, provider);
    }

    Opening withSecondFactor() {
        return new Opening(true, true, provider);
    }
}
