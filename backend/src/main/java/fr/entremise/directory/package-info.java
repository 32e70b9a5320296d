/**
 * The public bodies of a centre's territory: who they are, whether they are affiliated and since when, whom to write to;
 * and the centre's own sheet. Filled from the reference data of France, corrected by hand.
 */
@ApplicationModule(
        allowedDependencies = {
            "workspace::export",
            "workspace::bulk",
            "workspace::search",
            "job",
            "settings",
            "document",
            "audit",
            "identity",
            "tenancy",
            "shared"
        })
@NullMarked
package fr.entremise.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
