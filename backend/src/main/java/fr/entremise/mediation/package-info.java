/**
 * The mediation itself: does it apply, the referral, its admissibility, the parties, the mediator's work and the end.
 * Case content stays here, behind the wall of architecture §5.
 */
@ApplicationModule(
        allowedDependencies = {
            "job",
            "workspace::export",
            "workspace::bulk",
            "workspace::search",
            "shared",
            "deadlines",
            "tenancy",
            "identity",
            "audit",
            "document",
            "document::events",
            "seal",
            "directory",
            "agreement",
            "mediator"
        })
@NullMarked
package fr.entremise.mediation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
