/**
 * What has happened to a case, for modules that bill, notify or count. Carries dates, codes and addresses to write to;
 * never what the case is about.
 */
@NamedInterface("events")
@NullMarked
package fr.entremise.mediation.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
