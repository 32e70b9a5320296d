/** The place of a member, taken by an admin of their centre for a while, to see what that member sees. */
@NamedInterface("impersonation")
@NullMarked
package fr.entremise.identity.impersonation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
