/**
 * Time spent on mediations and what public bodies owe for it: time entries, statements, invoices and their payment.
 * Knows a case by its dates and a code; never who refers, nor what about.
 */
@ApplicationModule(
        allowedDependencies = {
            "job",
            "workspace::export",
            "workspace::bulk",
            "workspace::search",
            "agreement",
            "anomaly",
            "directory",
            "document",
            "mediation::events",
            "audit",
            "identity",
            "tenancy",
            "shared"
        })
@NullMarked
package fr.entremise.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
