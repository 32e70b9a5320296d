/** What other modules may listen to. */
@NamedInterface("events")
@NullMarked
package fr.entremise.document.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
