/** What others may listen to; no event carries what a person wrote or is answered. */
@NamedInterface("events")
@NullMarked
package fr.entremise.privacy.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
