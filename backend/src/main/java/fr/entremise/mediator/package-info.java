/**
 * The centre's mediators: who they are, what qualifies them, and when they may be given cases. A mediator is always a
 * person of the centre who logs in with the role of mediator.
 */
@ApplicationModule(
        allowedDependencies = {"workspace::export", "workspace::search", "shared", "tenancy", "identity", "audit"})
@NullMarked
package fr.entremise.mediator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
