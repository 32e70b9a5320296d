/**
 * What has happened to the accounts of a centre, for the journal and for mails. Each has an id of its own, by which a
 * listener knows an event that is told again after a crash.
 */
@NamedInterface("events")
@NullMarked
package fr.entremise.identity.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
