/** OpenID Connect: the providers that the configuration names, what they say of a person, and whose account that is. */
@NamedInterface("openid")
@NullMarked
package fr.entremise.identity.openid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
