/**
 * Writes to people about what has happened in other modules. It only listens: nobody calls it. A mail says number, date
 * and where to look, and nothing of what a case is about.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "mediation::events"})
@NullMarked
package fr.entremise.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
