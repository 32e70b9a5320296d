/**
 * What binds a public body to the centre: its deliberation, the convention and its signatures, the days it covers, and
 * what an hour of mediation costs. The registry of coverage answers whether mediation is compulsory for a decision.
 */
@ApplicationModule(
        allowedDependencies = {
            "anomaly",
            "job",
            "settings",
            "workspace::export",
            "workspace::bulk",
            "workspace::search",
            "directory",
            "document",
            "deadlines",
            "audit",
            "identity",
            "tenancy",
            "shared"
        })
@NullMarked
package fr.entremise.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
