/** The accounts of a centre: who is a member as what, who is invited, who no longer comes in. */
@NamedInterface("account")
@NullMarked
package fr.entremise.identity.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
