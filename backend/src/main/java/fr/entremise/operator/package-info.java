/**
 * The platform as those see it who run it: opens, watches, suspends and repairs centres. Knows numbers, dates and
 * states; no content of any centre ever.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "audit::events",
            "directory",
            "document",
            "identity",
            "identity::account",
            "identity::login",
            "identity::openid",
            "job",
            "notification",
            "tenancy",
            "shared"
        })
@NullMarked
package fr.entremise.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
