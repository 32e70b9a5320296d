/** Passkeys (WebAuthn): kept on a person's device, they prove possession and presence at once. */
@NullMarked
package fr.entremise.identity.passkey;

import org.jspecify.annotations.NullMarked;
