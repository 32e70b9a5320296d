/**
 * What has happened to a case, for modules that bill, notify or count. Carries dates, codes and addresses to write to;
 * never what the case is about. Each has an id of its own, by which a listener knows an event that is told again after
 * a crash.
 */
@NamedInterface("events")
@NullMarked
package fr.entremise.mediation.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
