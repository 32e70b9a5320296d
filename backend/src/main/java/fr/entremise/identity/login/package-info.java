/** Sessions and what opens them: where they come from, how long they last, what was mailed to get in again. */
@NamedInterface("login")
@NullMarked
package fr.entremise.identity.login;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
