/**
 * Writes to people about what has happened in other modules. It only listens; operators alone ask it to
 * send again what was given up. A mail says number, date
 * and where to look, and nothing of what a case is about.
 */
@ApplicationModule(
        allowedDependencies = {
            "agreement::events",
            "anomaly",
            "billing::events",
            "document::events",
            "identity",
            "identity::events",
            "mediation::events",
            "privacy::events",
            "shared",
            "tenancy",
            "workspace::export"
        })
@NullMarked
package fr.entremise.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
