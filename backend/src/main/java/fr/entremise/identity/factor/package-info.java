/** What proves more than a password: codes of an authenticator application, and recovery codes for the day it is lost. */
@NamedInterface("factor")
@NullMarked
package fr.entremise.identity.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
