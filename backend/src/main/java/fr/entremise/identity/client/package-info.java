/** Programs that a centre lets in: their secrets, their tokens, and what is told before a secret ends. */
@NamedInterface("client")
@NullMarked
package fr.entremise.identity.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
