/** What has happened to conventions, for modules that tell people of it. */
@NamedInterface("events")
@NullMarked
package fr.entremise.agreement.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
