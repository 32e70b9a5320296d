/** What has happened to invoices, for modules that tell people of it. Never a case's reference. */
@NamedInterface("events")
@NullMarked
package fr.entremise.billing.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
