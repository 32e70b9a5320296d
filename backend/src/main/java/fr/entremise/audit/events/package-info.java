/** What happened to a centre from outside of it, for its journal. */
@NamedInterface("events")
@NullMarked
package fr.entremise.audit.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
